import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag } from '@/lib/catalog-tags'
import type { ProductCardView } from '@/lib/views/product-view'
import { listingLife } from './catalog-life'
import { readCatalog } from './read-catalog'
import { readProductCards } from './read-product-cards'

/** @returns these products in this order, without those that nobody sells; prices of this moment, stock at most 2 s old */
export async function listProductCards(slugs: string[]): Promise<ProductCardView[]> {
  'use cache'
  cacheTag(catalogTag())
  cacheLife(listingLife)
  return (await readCatalog(`cards:${slugs.join()}`, (client) => readProductCards(client, slugs))).value
}
