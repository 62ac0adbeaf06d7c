import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag } from '@/lib/catalog-tags'
import { bestSellersLife, olderLife } from './catalog-life'
import { readBestSellerSlugs } from './read-best-seller-slugs'
import { readCatalog } from './read-catalog'

/** @returns the slugs of up to `count` products that most people bought; the order they are in may be ten minutes old */
export async function listBestSellerSlugs(count: number): Promise<string[]> {
  'use cache'
  cacheTag(catalogTag())
  const { value, isFresh } = await readCatalog(`best-sellers:${count}`, (client) => readBestSellerSlugs(client, count))
  cacheLife(isFresh ? bestSellersLife : olderLife)
  return value
}
