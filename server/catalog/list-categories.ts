import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag } from '@/lib/catalog-tags'
import type { CategoryView } from '@/lib/views/product-view'
import { catalogLife, olderLife } from './catalog-life'
import { readCatalog } from './read-catalog'
import { readCategories } from './read-categories'

/** @returns all categories in the shop's order */
export async function listCategories(): Promise<CategoryView[]> {
  'use cache'
  cacheTag(catalogTag())
  const { value, isFresh } = await readCatalog('categories', readCategories)
  cacheLife(isFresh ? catalogLife : olderLife)
  return value
}
