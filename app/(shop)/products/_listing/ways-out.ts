import { without, type ListingParam, type ListingParams } from '@/lib/listing-url'

/** A question with less in it, what it lets go of in words, and how many products it gives. */
export type WayOut = { params: ListingParams; text: string; count: number }

/** Names of `facets.without`, the parameters behind each, and what letting go of them is called. */
const filters: Record<string, { names: ListingParam[]; text: string }> = {
  prices: { names: ['minPrice', 'maxPrice'], text: 'Look at any price' },
  price: { names: ['price'], text: 'Forget the price ranges' },
  inStock: { names: ['inStock'], text: 'Include what is sold out' },
  roast: { names: ['roast'], text: 'Take any roast' },
  origin: { names: ['origin'], text: 'Let it come from anywhere' },
  taste: { names: ['taste'], text: 'Let it taste of anything' },
  category: { names: ['category'], text: 'Look on every shelf' },
}

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
    const way = filters[filter]
    return way ? [{ params: way.names.reduce((less, name) => without(less, name), params), text: way.text, count }] : []
  })
  const { query } = params
  if (query && counts.ofQuery !== null) {
    ways.push({ params: { query }, text: `“${query}” without any filter`, count: counts.ofQuery })
  }
  if (query && counts.ofFilters !== null) {
    ways.push({
      params: without(params, 'query'),
      text: `Forget “${query}”, keep the filters`,
      count: counts.ofFilters,
    })
  }
  return ways.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count)
}
