import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { etaggedJson, type EtaggedJson } from './etagged-json'
import { productTag } from '@/lib/catalog-tags'
import { catalogLife, notFoundLife } from './catalog-life'
import { readProduct } from './read-product'

/** @returns the product as the JSON text that is sent, so that an answer from the cache costs no serialising; null when there is none */
export async function productJson(slug: string): Promise<EtaggedJson | null> {
  'use cache'
  cacheTag(productTag(slug))
  const product = await readProduct(slug)
  cacheLife(product ? catalogLife : notFoundLife)
  return product && etaggedJson(product)
}
