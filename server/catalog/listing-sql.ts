import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { priceBands } from '@/lib/facets'
import type { ListingQuery } from '@/lib/schemas/listing-query'
import { searchWords } from './search-words'

/** The largest value of Postgres' integer. */
const maxInt = 2_147_483_647

/** Filters, each with the bit that a product has in `misses` when it does not fit. `prices` are minPrice and maxPrice. */
const bits = { category: 1, price: 2, roast: 4, origin: 8, taste: 16, inStock: 32, prices: 64 } as const
export type Filter = keyof typeof bits

/** @returns the condition on `found` that a product fits everything that is set, whatever it is of one filter */
export const fitsAllBut = (filter: Filter) => Prisma.raw(`misses & ~${bits[filter]} = 0`)

/** @returns the condition on `found` that a product fits when a filter that is set is taken away */
export function fitsWithout(filter: Filter, query: ListingQuery): Prisma.Sql {
  const alone = fitsAllBut(filter)
  if (filter !== 'prices' || query.price.length === 0) return alone
  // Then a band may be fit by a variant that was out of the range.
  return Prisma.raw(`misses & ~${bits.prices | bits.price} = 0 AND all_bands & ${bandsOf(query)} <> 0`)
}

/** The bit of a price band in `bands`. */
export const bandBit = (value: string) => 1 << priceBands.findIndex((band) => band.value === value)

/**
 * `found`: everything that the search finds, once, with what it does not fit in (`misses`; 0 is shown). Each count of a
 * facet leaves out a filter of its own, so all of them are counted in these rows.
 */
export function foundProducts(query: ListingQuery): Prisma.Sql {
  const search = query.query === undefined ? null : searchQuery(query.query)
  const condition = query.query === undefined ? Prisma.sql`true` : search ? Prisma.sql`p.search @@ (${search})` : none
  const rank = search ? Prisma.sql`ts_rank(p.search, ${search})` : Prisma.sql`0`
  return Prisma.sql`found AS MATERIALIZED (
    SELECT p.id, p.position, p.name, p.created_at, ${rank} AS rank, p.roast, p.origin, p.tastes,
           c.slug AS category, v.*, ${misses(query)} AS misses
    FROM products p
    JOIN categories c ON c.id = p.category_id
    JOIN (
      SELECT product_id, min(price_cents) AS min_price, max(price_cents) AS max_price, sum(stock)::int AS available,
             bit_or(${bandOfPrice}) AS all_bands,
             bit_or(${bandOfPrice}) FILTER (
               WHERE price_cents BETWEEN ${query.minPrice ?? 0} AND ${query.maxPrice ?? maxInt}) AS bands
      FROM variants GROUP BY product_id
    ) v ON v.product_id = p.id
    WHERE ${condition})`
}

const none = Prisma.sql`false`

const bandOfPrice = Prisma.raw(
  `CASE ${priceBands.map(({ value, toCents }) => `WHEN price_cents <= ${toCents ?? maxInt} THEN ${bandBit(value)}`).join(' ')} END`,
)

/** @returns the filters that are set */
export function filtersOf(query: ListingQuery): Filter[] {
  return Object.keys(conditions(query)) as Filter[]
}

function conditions(query: ListingQuery): { [Name in Filter]?: Prisma.Sql } {
  const { category, price, minPrice, maxPrice, roast, origin, taste, inStock } = query
  return {
    ...(category.length > 0 && { category: Prisma.sql`c.slug = ANY(${category})` }),
    ...(price.length > 0 && { price: Prisma.raw(`v.bands & ${bandsOf(query)} <> 0`) }),
    ...((minPrice ?? maxPrice) !== undefined && { prices: Prisma.sql`v.bands IS NOT NULL` }),
    ...(roast.length > 0 && { roast: Prisma.sql`p.roast = ANY(${roast})` }),
    ...(origin.length > 0 && { origin: Prisma.sql`p.origin = ANY(${origin})` }),
    ...(taste.length > 0 && { taste: Prisma.sql`p.tastes && ${taste}` }),
    ...(inStock && { inStock: Prisma.sql`v.available > 0` }),
  }
}

const bandsOf = ({ price }: ListingQuery) => price.reduce((sum, value) => sum | bandBit(value), 0)

function misses(query: ListingQuery): Prisma.Sql {
  const parts = Object.entries(conditions(query)).map(
    ([filter, condition]) =>
      Prisma.sql`CASE WHEN ${condition} THEN 0 ELSE ${Prisma.raw(String(bits[filter as Filter]))} END`,
  )
  return parts.length > 0 ? Prisma.join(parts, ' | ') : Prisma.sql`0`
}

/** Every word must occur, each perhaps unfinished: as the beginning of a stem, or of a word as it is. */
export function searchQuery(typed: string): Prisma.Sql | null {
  const words = searchWords(typed).map((word) => `${word}:*`)
  if (words.length === 0) return null
  return Prisma.join(
    words.map((word) => Prisma.sql`(to_tsquery('english', ${word}) || to_tsquery('simple', ${word}))`),
    ' && ',
  )
}
