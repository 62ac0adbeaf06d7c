import type { ListingQuery } from '@/lib/schemas/listing-query'
import type { CategoryView } from '@/lib/views/product-view'
import { listingWords } from '@/words/en/listing'

const words = listingWords.description

/** @returns what a search engine may say below the listing's title; another one for each page */
export function listingDescription(
  { query, category, page, pageSize }: ListingQuery,
  categories: CategoryView[],
  total: number,
): string {
  const shelf = category.length === 1 ? categories.find(({ slug }) => category.includes(slug)) : undefined
  const pageCount = Math.max(page, Math.ceil(total / pageSize))
  const what = query
    ? words.found(total, query)
    : shelf
      ? words.shelf(shelf.name, total, shelf.tagline)
      : words.everything(total)
  return page > 1 ? `${what} ${words.page(page, pageCount)}` : what
}
