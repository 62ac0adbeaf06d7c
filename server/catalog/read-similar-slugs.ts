import 'server-only'
import type { SqlClient } from '@/server/platform/sql-client'

/**
 * @returns up to `count` other products from the shelf of this one: what can be bought before what is sold out, then those
 * that share the most tastes with it, then the shop's order
 */
export async function readSimilarSlugs(client: SqlClient, slug: string, count: number): Promise<string[]> {
  const rows = await client.$queryRaw<{ slug: string }[]>`
    SELECT p.slug
    FROM products this
    JOIN products p ON p.category_id = this.category_id AND p.id <> this.id
    JOIN LATERAL (SELECT sum(stock) AS available FROM variants WHERE product_id = p.id) v ON v.available IS NOT NULL
    WHERE this.slug = ${slug}
    ORDER BY v.available > 0 DESC,
             (SELECT count(*) FROM unnest(p.tastes) taste WHERE taste = ANY (this.tastes)) DESC,
             p.position, p.id
    LIMIT ${count}`
  return rows.map((row) => row.slug)
}
