import { listingUrl, type ListingParams } from '../listing-url'

/** Where a listing stands for a search engine: its one address, and whether it is to be offered at all. */
export type ListingPlace = { canonical: string; isIndexed: boolean }

const usual: ListingParams = { sort: 'featured', pageSize: '24' }

/**
 * - A shelf and each of its pages stand for themselves.
 * - Another order or page size shows the same things: the first page says so by naming the shelf. A later one has no
 *   counterpart there, so it is not offered.
 * - Searches, filters and empty shelves are endless and never offered. They keep their own address as the canonical one: to
 *   name another page and say "do not index" at once would be two answers to one question.
 * @param total how many products the listing has, over all its pages
 */
export function listingPlace(params: ListingParams, total: number): ListingPlace {
  const { category = '', page = '', sort, pageSize, ...filters } = params
  const itself = listingUrl(params)
  // Several shelves at once are a filter too.
  const isNarrowed = Object.values(filters).flat().some(Boolean) || [category].flat().length > 1
  if (total === 0 || isNarrowed) return { canonical: itself, isIndexed: false }
  const isRearranged = Object.entries({ sort, pageSize }).some(
    ([name, value]) => value && value !== usual[name as keyof typeof usual],
  )
  if (!isRearranged) return { canonical: listingUrl({ category, page }), isIndexed: true }
  return Number(page || 1) > 1
    ? { canonical: itself, isIndexed: false }
    : { canonical: listingUrl({ category }), isIndexed: true }
}
