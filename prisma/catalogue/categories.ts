import { beans } from './beans'
import { brewing } from './brewing'
import type { CatalogueCategory } from './catalogue-product'
import { cups } from './cups'
import { drinksToGo } from './drinks-to-go'
import { gifts } from './gifts'
import { grinders } from './grinders'
import { tea } from './tea'

/** The whole shop, in the order in which the menu lists it. */
export const categories: CatalogueCategory[] = [
  { slug: 'beans', name: 'Beans', tagline: 'Roasted on Mondays and Thursdays, remembered by you.', products: beans },
  { slug: 'brewing', name: 'Brewing', tagline: 'Things that stand between water and coffee.', products: brewing },
  { slug: 'grinders', name: 'Grinders', tagline: 'Half of the taste is made here, noisily.', products: grinders },
  { slug: 'cups', name: 'Cups', tagline: 'Something to hold on to in the morning.', products: cups },
  { slug: 'tea', name: 'Tea', tagline: 'For the afternoon, and for the other half of the household.', products: tea },
  {
    slug: 'drinks-to-go',
    name: 'Drinks to go',
    tagline: 'Made when you order. Collect at the counter.',
    products: drinksToGo,
  },
  { slug: 'gifts', name: 'Gifts', tagline: 'For people worth remembering.', products: gifts },
]
