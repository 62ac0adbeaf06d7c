import { plural } from '@/lib/plural'
import type { ListingQuery } from '@/lib/schemas/listing-query'
import type { CategoryView } from '@/lib/views/product-view'

/** @returns what a search engine may say below the listing's title; another one for each page */
export function listingDescription(
  { query, category, page, pageSize }: ListingQuery,
  categories: CategoryView[],
  total: number,
): string {
  const shelf = category.length === 1 ? categories.find(({ slug }) => category.includes(slug)) : undefined
  const count = plural(total, 'product')
  const pages = page > 1 ? ` Page ${page} of ${Math.max(page, Math.ceil(total / pageSize))}.` : ''
  if (query) return `${count} for “${query}” at Goldfish, the coffee shop whose servers remember nothing.${pages}`
  if (shelf) return `${shelf.name} at Goldfish: ${count}. ${shelf.tagline}${pages}`
  return `Coffee, tea and everything to brew them with: all ${count} of the shop, by shelf, price and what is in stock.${pages}`
}
