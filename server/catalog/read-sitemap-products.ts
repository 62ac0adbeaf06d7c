import 'server-only'
import type { SqlClient } from '@/server/platform/sql-client'

/** `changedAt` as ISO 8601. */
export type SitemapProduct = { slug: string; changedAt: string }

/**
 * The products of one sitemap, as they stand in Postgres. The oldest first: what is added changes the last sitemap only.
 * @param part counts from 1
 */
export async function readSitemapProducts(
  client: SqlClient,
  part: number,
  partSize: number,
): Promise<SitemapProduct[]> {
  const rows = await client.$queryRaw<{ slug: string; changedAt: Date }[]>`
    SELECT p.slug, p.updated_at AS "changedAt" FROM products p
    WHERE EXISTS (SELECT 1 FROM variants WHERE product_id = p.id)
    ORDER BY p.id LIMIT ${partSize} OFFSET ${(part - 1) * partSize}`
  return rows.map(({ slug, changedAt }) => ({ slug, changedAt: changedAt.toISOString() }))
}
