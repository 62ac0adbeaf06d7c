import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { productTag } from '@/lib/catalog-tags'
import type { ProductView } from '@/lib/views/product-view'
import { catalogLife, notFoundLife, olderLife } from './catalog-life'
import { readCatalog } from './read-catalog'
import { readProduct } from './read-product'

/**
 * @returns the product as everybody sees it; null when there is none. From the shared cache, from which every change of
 * the product, its prices or its stock removes it.
 */
export async function findProduct(slug: string): Promise<ProductView | null> {
  'use cache'
  cacheTag(productTag(slug))
  const { value: product, isFresh } = await readCatalog(`product:${slug}`, (client) => readProduct(client, slug))
  cacheLife(isFresh ? (product ? catalogLife : notFoundLife) : olderLife)
  return product
}
