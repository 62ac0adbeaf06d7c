import { listingQuerySchema } from '../schemas/listing-query'
import { productPageViewSchema, productViewSchema } from '../views/product-view'
import type { Operation } from './operation'

export const catalogueOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/products',
    tag: 'Catalogue',
    summary: 'Searches and lists what there is',
    description:
      'The same for everyone: no cookie is read, and the proxy may answer with a copy up to a second old. Prices in the query are whole currency units (`maxPrice=12.50`); amounts in answers are integers in cents.',
    access: 'everyone',
    query: listingQuerySchema,
    success: { status: 200, schema: productPageViewSchema, description: 'One page of it.' },
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
