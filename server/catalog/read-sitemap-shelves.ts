import 'server-only'
import type { SqlClient } from '@/server/platform/sql-client'

/** `productCount`: what its listing shows; `changedAt`: when one of these was changed last, as ISO 8601. */
export type SitemapShelf = { slug: string; productCount: number; changedAt: string }

/** @returns the categories that have something to show, in the shop's order, as they stand in Postgres */
export async function readSitemapShelves(client: SqlClient): Promise<SitemapShelf[]> {
  const rows = await client.$queryRaw<(Omit<SitemapShelf, 'changedAt'> & { changedAt: Date })[]>`
    SELECT c.slug, count(*)::int AS "productCount", max(p.updated_at) AS "changedAt"
    FROM categories c JOIN products p ON p.category_id = c.id
    WHERE EXISTS (SELECT 1 FROM variants WHERE product_id = p.id)
    GROUP BY c.id ORDER BY c.position, c.id`
  return rows.map(({ changedAt, ...shelf }) => ({ ...shelf, changedAt: changedAt.toISOString() }))
}
