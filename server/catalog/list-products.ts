import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag } from '@/lib/catalog-tags'
import type { ListingQuery } from '@/lib/schemas/listing-query'
import type { ProductPageView } from '@/lib/views/product-view'
import { listingLife } from './catalog-life'
import { readListing } from './read-listing'

/** @returns the page of the catalogue that answers the question; prices of this moment, stock at most 2 s old */
export async function listProducts(query: ListingQuery, withFacets = false): Promise<ProductPageView> {
  'use cache'
  cacheTag(catalogTag())
  cacheLife(listingLife)
  return (await readListing(query, withFacets)).value
}
