import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { etaggedJson, type EtaggedJson } from './etagged-json'
import { productTag } from '@/lib/catalog-tags'
import { catalogLife, notFoundLife, olderLife } from './catalog-life'
import { readCatalog } from './read-catalog'
import { readProduct } from './read-product'

/** @returns the product as the JSON text that is sent, so that an answer from the cache costs no serialising; null when there is none */
export async function productJson(slug: string): Promise<EtaggedJson | null> {
  'use cache'
  cacheTag(productTag(slug))
  const { value: product, isFresh } = await readCatalog(`product:${slug}`, (client) => readProduct(client, slug))
  cacheLife(isFresh ? (product ? catalogLife : notFoundLife) : olderLife)
  return product && etaggedJson(product)
}
