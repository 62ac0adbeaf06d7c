import 'server-only'
import type { ListingQuery } from '@/lib/schemas/listing-query'
import type { ProductPageView } from '@/lib/views/product-view'
import { readCatalog, type CatalogRead } from './read-catalog'
import { readProductPage } from './read-product-page'

/** @returns the page of the catalogue that answers the question, from wherever the catalogue can be read now */
export function readListing(query: ListingQuery, withFacets = false): Promise<CatalogRead<ProductPageView>> {
  const key = `${withFacets ? 'facets' : 'listing'}:${JSON.stringify(query)}`
  return readCatalog(key, (client) => readProductPage(client, query, { withFacets }))
}
