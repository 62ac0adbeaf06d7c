import type { Metadata } from 'next'
import { ProductGrid } from '@/components/product/product-grid'
import { JsonLd } from '@/components/seo/json-ld'
import { listCategories } from '@/server/catalog/list-categories'
import { listBestSellerSlugs } from '@/server/catalog/list-best-seller-slugs'
import { listProductCards } from '@/server/catalog/list-product-cards'
import { listProducts } from '@/server/catalog/list-products'
import { listSeasonalPicks } from '@/server/catalog/list-seasonal-picks'
import { siteUrl } from '@/server/site/site-url'
import { listingQuerySchema } from '@/lib/schemas/listing-query'
import { pageMetadata } from '@/lib/seo/page-metadata'
import { shopDescription } from '@/lib/seo/shop-description'
import { shopJsonLd } from '@/lib/seo/shop-json-ld'
import { homeWords as words } from '@/words/en/home'
import { Hero } from './_home/hero'
import { bestSellerCount, mostLoved } from './_home/most-loved'
import { RecentlyViewed } from './_home/recently-viewed'
import { SeasonalPicks } from './_home/seasonal-picks'
import { ShelfTiles } from './_home/shelf-tiles'
import { SectionHeading } from './_home/section-heading'
import { Story } from './_home/story'
import styles from './page.module.css'

// Rendered for each request, without cookies: the proxy keeps one copy for everyone for a second.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = pageMetadata({
  title: words.title,
  isWholeTitle: true,
  description: shopDescription,
  path: '/',
})

const pickCount = 3
// Enough that none is shown twice.
const ourPicks = listingQuerySchema.parse({ pageSize: bestSellerCount + pickCount, inStock: 'true' })

export default async function HomePage() {
  const [categories, picks, ours, bestSellers] = await Promise.all([
    listCategories(),
    listSeasonalPicks(pickCount),
    listProducts(ourPicks),
    listBestSellerSlugs(bestSellerCount).then(listProductCards),
  ])
  const loved = mostLoved({ bestSellers, ourPicks: ours.items, shownAlready: picks.products })
  const firstOfShelf = await Promise.all(
    categories.map(({ slug }) => listProducts(listingQuerySchema.parse({ category: slug, pageSize: 1 }))),
  )
  const shelves = categories.map((category, index) => ({
    ...category,
    picture: firstOfShelf[index]?.items[0]?.picture ?? null,
  }))
  return (
    <>
      <JsonLd data={shopJsonLd(siteUrl())} />
      <Hero />
      <SeasonalPicks {...picks} />
      <ShelfTiles shelves={shelves} />
      <section className={`measure ${styles.section}`} aria-labelledby="loved">
        <SectionHeading
          id="loved"
          title={loved.isBySales ? words.bestSellers : words.ourPicks}
          link={{ href: '/products', text: words.seeEverything }}
        />
        <ProductGrid products={loved.products} />
      </section>
      <RecentlyViewed />
      <Story />
    </>
  )
}
