import type { ListingParams } from '@/lib/listing-url'
import type { CategoryView } from '@/lib/views/product-view'

/** @returns what the listing is about, as its heading and its title say it */
export function listingTitle({ query, category }: ListingParams, categories: CategoryView[]): string {
  const shelf = categories.find(({ slug }) => slug === category)?.name
  if (query) return shelf ? `“${query}” in ${shelf}` : `“${query}”`
  return shelf ?? 'Everything in the shop'
}
