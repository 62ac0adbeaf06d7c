import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { facetValueName, priceBands, roasts, tastes, type FacetName } from '@/lib/facets'
import type { ListingQuery } from '@/lib/schemas/listing-query'
import type { FacetsView } from '@/lib/views/product-view'
import { bandBit, filtersOf, fitsAllBut, fitsWithout } from './listing-sql'

/** What one row of {@link facetCounts} says. `without` counts what there would be without a filter. */
export type FacetCount = { facet: FacetName | 'inStock' | 'without'; value: string; name: string | null; count: number }

/**
 * Rows that count `found` for each choice of each facet, with everything that is set of the others, as a choice is added to
 * its own facet's.
 */
export function facetCounts(query: ListingQuery): Prisma.Sql {
  const bands = Prisma.join(
    priceBands.map(({ value }) => Prisma.sql`(${value}, ${Prisma.raw(String(bandBit(value)))})`),
  )
  const without = filtersOf(query).map(
    (filter) => Prisma.sql`
      UNION ALL SELECT 'without', ${filter}, NULL, count(*)::int FROM found WHERE ${fitsWithout(filter, query)}`,
  )
  return Prisma.sql`
    (SELECT 'category' AS facet, c.slug AS value, c.name AS name, count(f.id)::int AS count
       FROM categories c LEFT JOIN found f ON f.category = c.slug AND ${fitsAllBut('category')}
       GROUP BY c.id ORDER BY c.position, c.slug)
    UNION ALL SELECT 'price', band.value, NULL, count(*)::int
       FROM found JOIN (VALUES ${bands}) band (value, bit) ON bands & bit <> 0
       WHERE ${fitsAllBut('price')} GROUP BY band.value
    UNION ALL SELECT 'roast', roast, NULL, count(*)::int FROM found
       WHERE ${fitsAllBut('roast')} AND roast IS NOT NULL GROUP BY roast
    UNION ALL SELECT 'origin', origin, NULL, count(*)::int FROM found
       WHERE ${fitsAllBut('origin')} AND origin IS NOT NULL GROUP BY origin
    UNION ALL SELECT 'taste', taste, NULL, count(*)::int FROM found, unnest(tastes) AS taste
       WHERE ${fitsAllBut('taste')} GROUP BY taste
    UNION ALL SELECT 'inStock', '', NULL, count(*)::int FROM found
       WHERE ${fitsAllBut('inStock')} AND available > 0
    ${Prisma.join(without.length > 0 ? without : [Prisma.empty], '')}`
}

const inOrder = { price: priceBands, roast: roasts, taste: tastes }

/** @returns the counts as the listing shows them: choices that would show something, and those that are set */
export function facetsView(counts: FacetCount[], query: ListingQuery): FacetsView {
  const of = (facet: FacetCount['facet']) => counts.filter((row) => row.facet === facet)
  const choices = (facet: FacetName) => {
    const rows = of(facet)
    const found = rows.map(({ value }) => value)
    const missing = query[facet].filter((value) => !found.includes(value))
    const values =
      facet in inOrder ? inOrder[facet as keyof typeof inOrder].map(({ value }) => value) : [...found, ...missing]
    return values
      .map((value) => {
        const row = rows.find((candidate) => candidate.value === value)
        return { value, name: row?.name ?? facetValueName(facet, value), count: row?.count ?? 0 }
      })
      .filter(({ value, count }) => count > 0 || query[facet].includes(value))
  }
  return {
    category: choices('category'),
    price: choices('price'),
    roast: choices('roast'),
    origin: choices('origin').toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
    taste: choices('taste'),
    inStock: of('inStock')[0]?.count ?? 0,
    without: Object.fromEntries(of('without').map(({ value, count }) => [value, count])),
  }
}
