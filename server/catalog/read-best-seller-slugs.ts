import 'server-only'
import type { SqlClient } from '@/server/platform/sql-client'

/** Only the latest orders count, and only so many: taste changes, and the statement costs the same however old the shop is. */
const latestOrders = 2_000

/**
 * @returns the slugs of up to `count` products that most people bought, of those that are still there to be bought. An order
 * counts when it is paid, and not when it was placed in the lab; who buys the same again counts once.
 */
export async function readBestSellerSlugs(client: SqlClient, count: number): Promise<string[]> {
  const rows = await client.$queryRaw<{ slug: string }[]>`
    WITH latest AS (
      SELECT o.id, o.user_id FROM orders o JOIN users u ON u.id = o.user_id
      WHERE o.status = 'paid' AND u.lab_ends_at IS NULL
      ORDER BY o.created_at DESC LIMIT ${latestOrders}
    ), bought AS (
      SELECT l.product_slug AS slug, count(DISTINCT o.user_id) AS buyers, sum(l.quantity) AS units
      FROM latest o JOIN order_lines l ON l.order_id = o.id
      GROUP BY l.product_slug
    )
    SELECT p.slug FROM bought b JOIN products p ON p.slug = b.slug
    WHERE EXISTS (SELECT FROM variants WHERE product_id = p.id AND stock > 0)
    ORDER BY b.buyers DESC, b.units DESC, p.position, p.id
    LIMIT ${count}`
  return rows.map(({ slug }) => slug)
}
