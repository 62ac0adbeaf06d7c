import { valuesOf, type ListingParams } from '@/lib/listing-url'
import type { CategoryView } from '@/lib/views/product-view'
import { listingWords } from '@/words/en/listing'

const words = listingWords.title
const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** @returns what the listing is about, as its heading and its title say it */
export function listingTitle(params: ListingParams, categories: CategoryView[]): string {
  const chosen = valuesOf(params, 'category')
  const shelves = list.format(categories.filter(({ slug }) => chosen.includes(slug)).map(({ name }) => name))
  const { query } = params
  if (query) return shelves ? words.foundIn(query, shelves) : words.found(query)
  return shelves || words.everything
}
