import { without, type ListingParam, type ListingParams } from '@/lib/listing-url'
import { nothingFoundWords as words } from '@/words/en/nothing-found'

/** A question with less in it, what it lets go of in words, and how many products it gives. */
export type WayOut = { params: ListingParams; text: string; count: number }

/** Names of `facets.without`, and the parameters behind each. */
const filters = {
  prices: ['minPrice', 'maxPrice'],
  price: ['price'],
  inStock: ['inStock'],
  roast: ['roast'],
  origin: ['origin'],
  taste: ['taste'],
  category: ['category'],
} as const satisfies Record<keyof typeof words.ways, readonly ListingParam[]>

const isFilter = (name: string): name is keyof typeof filters => name in filters

type Counts = {
  /** How many there are without one filter, as the listing counted them. */
  without: Record<string, number>
  /** With the search alone, and with the filters alone; null where that is no other question. */
  ofQuery: number | null
  ofFilters: number | null
}

/** @returns the ways that lead to a product, the one to most first */
export function waysOut(params: ListingParams, counts: Counts): WayOut[] {
  const ways = Object.entries(counts.without).flatMap(([filter, count]) => {
    if (!isFilter(filter)) return []
    const names: readonly ListingParam[] = filters[filter]
    return [{ params: names.reduce((less, name) => without(less, name), params), text: words.ways[filter], count }]
  })
  const { query } = params
  if (query && counts.ofQuery !== null) {
    ways.push({ params: { query }, text: words.queryAlone(query), count: counts.ofQuery })
  }
  if (query && counts.ofFilters !== null) {
    ways.push({
      params: without(params, 'query'),
      text: words.filtersAlone(query),
      count: counts.ofFilters,
    })
  }
  return ways.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count)
}
