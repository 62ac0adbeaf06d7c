import { valuesOf, type ListingParams } from '@/lib/listing-url'
import type { CategoryView } from '@/lib/views/product-view'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** @returns what the listing is about, as its heading and its title say it */
export function listingTitle(params: ListingParams, categories: CategoryView[]): string {
  const chosen = valuesOf(params, 'category')
  const shelves = list.format(categories.filter(({ slug }) => chosen.includes(slug)).map(({ name }) => name))
  const { query } = params
  if (query) return shelves ? `“${query}” in ${shelves}` : `“${query}”`
  return shelves || 'Everything in the shop'
}
