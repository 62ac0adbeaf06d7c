import { listingRequestSchema } from '../schemas/listing-query'
import { productCardsQuerySchema } from '../schemas/product-cards-query'
import { suggestionQuerySchema } from '../schemas/suggestion-query'
import { suggestionsViewSchema } from '../views/suggestion-view'
import { productCardsViewSchema, productPageViewSchema, productViewSchema } from '../views/product-view'
import type { Operation } from './operation'

export const catalogueOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/products',
    tag: 'Catalogue',
    summary: 'Searches and lists what there is',
    description:
      'The same for everyone: no cookie is read, and the proxy may answer with a copy up to a second old. Prices in the query are whole currency units (`maxPrice=12.50`); amounts in answers are integers in cents. `category`, `price`, `roast`, `origin` and `taste` may stand several times: a product fits any of one and all of the others, and each count in `facets` is what its choice would show beside everything that is set of the others.',
    access: 'everyone',
    query: listingRequestSchema,
    success: { status: 200, schema: productPageViewSchema, description: 'One page of it.' },
    problems: ['validation_failed'],
  },
  {
    method: 'get',
    path: '/api/suggestions',
    tag: 'Catalogue',
    summary: 'What somebody may be about to type',
    description: 'Up to six shelves and products, for a search field. The same for everyone, with an `ETag`.',
    access: 'everyone',
    query: suggestionQuerySchema,
    success: { status: 200, schema: suggestionsViewSchema, description: 'The likeliest first.' },
    problems: ['validation_failed', 'rate_limited'],
  },
  {
    method: 'get',
    path: '/api/product-cards',
    tag: 'Catalogue',
    summary: 'What some products are called and cost now',
    description:
      'For who remembers products by their slugs, such as those that were looked at lately. In the order asked for, without those that are not sold (any more). The same for everyone, with an `ETag`.',
    access: 'everyone',
    query: productCardsQuerySchema,
    success: { status: 200, schema: productCardsViewSchema, description: 'Those that there are.' },
    problems: ['validation_failed'],
  },
  {
    method: 'get',
    path: '/api/products/{slug}',
    tag: 'Catalogue',
    summary: 'One product with its variants and add-ons',
    description: 'The same for everyone, with an `ETag`.',
    access: 'everyone',
    success: { status: 200, schema: productViewSchema, description: 'The product.' },
    problems: ['unknown_product'],
  },
]
