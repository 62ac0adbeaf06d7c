import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { SqlClient } from '@/server/platform/sql-client'
import type { ListingQuery, ListingSort } from '@/lib/schemas/listing-query'
import type { ProductPageView } from '@/lib/views/product-view'
import { cardOfRow, type CardRow } from './card-of-row'
import { facetCounts, facetsView, type FacetCount } from './facet-counts'
import { foundProducts } from './listing-sql'

type Answer = { items: CardRow[]; total: number; facets: FacetCount[] | null }

// The id is the last word in every order, so that no product is on two pages or on none.
const orders: Record<ListingSort, Prisma.Sql> = {
  // The best match first, but only while no other order was asked for.
  featured: Prisma.sql`f.rank DESC, f.position, f.id`,
  'price-asc': Prisma.sql`f.min_price, f.id`,
  'price-desc': Prisma.sql`f.min_price DESC, f.id`,
  name: Prisma.sql`f.name, f.id`,
  newest: Prisma.sql`f.created_at DESC, f.id DESC`,
}

/**
 * The page of the catalogue that answers the question, from Postgres. One statement, with the counts as well: what is
 * searched and what each product costs is found once for all of them (0026).
 */
export async function readProductPage(
  client: SqlClient,
  query: ListingQuery,
  { withFacets = false } = {},
): Promise<ProductPageView> {
  const { page, pageSize } = query
  const order = orders[query.sort]
  const counts = withFacets
    ? Prisma.sql`(SELECT json_agg(row_to_json(counted)) FROM (${facetCounts(query)}) counted)`
    : Prisma.sql`NULL::json`
  const [answer] = await client.$queryRaw<[Answer]>`
    WITH ${foundProducts(query)},
    page AS (
      SELECT p.slug, p.name, p.summary, c.slug AS "categorySlug", c.name AS "categoryName",
             coalesce(i.picture, '') AS picture, coalesce(i.alt, '') AS "pictureAlt",
             f.min_price AS "fromPriceCents", f.min_price <> f.max_price AS "pricesDiffer", f.available
      FROM (
        SELECT f.* FROM found f WHERE f.misses = 0 ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
      ) f
      JOIN products p ON p.id = f.id
      JOIN categories c ON c.id = p.category_id
      LEFT JOIN LATERAL (
        SELECT picture, alt FROM product_images WHERE product_id = p.id ORDER BY position LIMIT 1
      ) i ON true
      ORDER BY ${order}
    )
    SELECT coalesce((SELECT json_agg(row_to_json(page)) FROM page), '[]') AS items,
           (SELECT count(*)::int FROM found WHERE misses = 0) AS total,
           ${counts} AS facets`
  const { items, total, facets } = answer
  return {
    items: items.map(cardOfRow),
    total,
    page,
    pageSize,
    ...(facets && { facets: facetsView(facets, query) }),
  }
}
