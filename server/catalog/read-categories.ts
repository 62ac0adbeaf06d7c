import 'server-only'
import type { CategoryView } from '@/lib/views/product-view'
import type { SqlClient } from '@/server/platform/sql-client'

/** @returns all categories in the shop's order, as they stand in Postgres */
export async function readCategories(client: SqlClient): Promise<CategoryView[]> {
  const categories = await client.category.findMany({
    select: { slug: true, name: true, tagline: true, _count: { select: { products: true } } },
    orderBy: { position: 'asc' },
  })
  return categories.map(({ _count, ...category }) => ({ ...category, productCount: _count.products }))
}
