import 'server-only'
import type { SqlClient } from '@/server/platform/sql-client'
import { suggestionCountMax, type SuggestionView, type SuggestionsView } from '@/lib/views/suggestion-view'
import { searchQuery } from './listing-sql'
import { searchWords } from './search-words'

/**
 * @returns what begins with the words that somebody has typed so far: up to two shelves, then products, those first whose name it
 * is in; where nothing does, products whose names are spelled like it
 */
export async function readSuggestions(client: SqlClient, typed: string): Promise<SuggestionsView> {
  const words = searchWords(typed)
  const search = searchQuery(typed)
  if (!search) return { items: [] }
  // Nothing but letters and digits, so no pattern can be smuggled in.
  const beginnings = words.map((word) => `\\m${word}`)
  const categories = await client.$queryRaw<SuggestionView[]>`
    SELECT 'category' AS kind, slug, name, tagline AS detail, '' AS picture, NULL::int AS "fromPriceCents"
    FROM categories WHERE name ~* ALL (${beginnings}) ORDER BY position, slug LIMIT 2`
  const products = await client.$queryRaw<SuggestionView[]>`
    WITH hits AS (
      SELECT id, (name ~* ALL (${beginnings}))::int AS in_name, ts_rank(search, ${search}) AS rank
      FROM products p WHERE search @@ (${search})
    ), likely AS (
      SELECT * FROM hits
      UNION ALL
      SELECT id, 0, word_similarity(${typed}, name) FROM products
      WHERE NOT EXISTS (SELECT FROM hits) AND ${typed} <% name
    )
    SELECT 'product' AS kind, p.slug, p.name, c.name AS detail, coalesce(i.picture, '') AS picture,
           v.min_price AS "fromPriceCents"
    FROM (
      SELECT l.* FROM likely l JOIN products USING (id)
      WHERE EXISTS (SELECT FROM variants WHERE product_id = l.id)
      ORDER BY l.in_name DESC, l.rank DESC, position, id LIMIT ${suggestionCountMax - categories.length}
    ) l
    JOIN products p ON p.id = l.id
    JOIN categories c ON c.id = p.category_id
    JOIN LATERAL (SELECT min(price_cents) AS min_price FROM variants WHERE product_id = p.id) v ON true
    LEFT JOIN LATERAL (
      SELECT picture FROM product_images WHERE product_id = p.id ORDER BY position LIMIT 1
    ) i ON true
    ORDER BY l.in_name DESC, l.rank DESC, p.position, p.id`
  return { items: [...categories, ...products] }
}
