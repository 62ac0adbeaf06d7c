import 'server-only'
import type { SqlClient } from '@/server/platform/sql-client'
import type { ProductCardView } from '@/lib/views/product-view'
import { cardOfRow, type CardRow } from './card-of-row'

/** @returns the products of these slugs as they stand in Postgres, in this order; without those that nobody sells (any more) */
export async function readProductCards(client: SqlClient, slugs: readonly string[]): Promise<ProductCardView[]> {
  if (slugs.length === 0) return []
  const rows = await client.$queryRaw<CardRow[]>`
    SELECT p.slug, p.name, p.summary, c.slug AS "categorySlug", c.name AS "categoryName",
           coalesce(i.picture, '') AS picture, coalesce(i.alt, '') AS "pictureAlt",
           v.min_price AS "fromPriceCents", v.min_price <> v.max_price AS "pricesDiffer", v.available
    FROM unnest(${[...slugs]}::text[]) WITH ORDINALITY AS asked (slug, place)
    JOIN products p ON p.slug = asked.slug
    JOIN categories c ON c.id = p.category_id
    JOIN LATERAL (
      SELECT min(price_cents) AS min_price, max(price_cents) AS max_price, sum(stock)::int AS available
      FROM variants WHERE product_id = p.id
    ) v ON v.available IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT picture, alt FROM product_images WHERE product_id = p.id ORDER BY position LIMIT 1
    ) i ON true
    ORDER BY asked.place`
  return rows.map(cardOfRow)
}
