import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag } from '@/lib/catalog-tags'
import { listingLife } from './catalog-life'
import { etaggedJson, type EtaggedJson } from './etagged-json'
import { readCatalog } from './read-catalog'
import { readProductCards } from './read-product-cards'

/** @returns these products in this order as the JSON text that is sent; prices of this moment, stock at most 2 s old */
export async function productCardsJson(slugs: string[]): Promise<EtaggedJson> {
  'use cache'
  cacheTag(catalogTag())
  cacheLife(listingLife)
  const { value: items } = await readCatalog(`cards:${slugs.join()}`, (client) => readProductCards(client, slugs))
  return etaggedJson({ items })
}
