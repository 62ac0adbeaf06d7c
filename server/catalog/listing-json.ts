import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag } from '@/lib/catalog-tags'
import { etaggedJson, type EtaggedJson } from './etagged-json'
import type { ListingQuery } from '@/lib/schemas/listing-query'
import { listingLife } from './catalog-life'
import { readListing } from './read-listing'

/** @returns the page of the catalogue as the JSON text that is sent; prices of this moment, stock at most 2 s old */
export async function listingJson(query: ListingQuery, withFacets: boolean): Promise<EtaggedJson> {
  'use cache'
  cacheTag(catalogTag())
  cacheLife(listingLife)
  return etaggedJson((await readListing(query, withFacets)).value)
}
