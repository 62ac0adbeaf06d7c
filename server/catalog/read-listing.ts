import 'server-only'
import type { ListingQuery } from '@/lib/schemas/listing-query'
import type { ProductPageView } from '@/lib/views/product-view'
import { readCatalog, type CatalogRead } from './read-catalog'
import { readProductPage } from './read-product-page'

/** @returns the page of the catalogue that answers the question, from wherever the catalogue can be read now */
export function readListing(query: ListingQuery): Promise<CatalogRead<ProductPageView>> {
  return readCatalog(`listing:${JSON.stringify(query)}`, (client) => readProductPage(client, query))
}
