import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag } from '@/lib/catalog-tags'
import { db } from '@/server/platform/db'
import type { CategoryView } from '@/lib/views/product-view'
import { catalogLife } from './catalog-life'

/** @returns all categories in the shop's order */
export async function listCategories(): Promise<CategoryView[]> {
  'use cache'
  cacheTag(catalogTag())
  cacheLife(catalogLife)
  const categories = await db().category.findMany({
    select: { slug: true, name: true, tagline: true, _count: { select: { products: true } } },
    orderBy: { position: 'asc' },
  })
  return categories.map(({ _count, ...category }) => ({ ...category, productCount: _count.products }))
}
