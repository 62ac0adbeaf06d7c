import { listingQuerySchema, type ListingQuery } from './schemas/listing-query'

/** What a listing's URL may say, in the order in which it says it: so one question has one address, for caches and for people. */
export const listingParams = [
  'query',
  'category',
  'minPrice',
  'maxPrice',
  'inStock',
  'sort',
  'page',
  'pageSize',
] as const
export type ListingParam = (typeof listingParams)[number]
/** As text, the way it stands in the URL. */
export type ListingParams = Partial<Record<ListingParam, string>>

const defaults: ListingParams = { sort: 'featured', page: '1', pageSize: '24' }

/** @returns the address of a listing, without what is empty or the default anyway */
export function listingUrl(params: ListingParams): string {
  const search = new URLSearchParams()
  for (const name of listingParams) {
    const value = params[name]
    if (value && value !== defaults[name]) search.set(name, value)
  }
  return search.size > 0 ? `/products?${search}` : '/products'
}

export type Listing = {
  query: ListingQuery
  /** What was understood, for the links that change one thing of it. */
  params: ListingParams
  /** Parameters that were not understood and are left out, each with a sentence for people. */
  problems: ListingParams
}

/**
 * Reads a listing's URL. A parameter that makes no sense is left out and told, rather than breaking the page.
 * @param searchParams as a page gets them; of a parameter given twice the first counts
 */
export function readListing(searchParams: Record<string, string | string[] | undefined>): Listing {
  const given: ListingParams = {}
  for (const name of listingParams) {
    const value = [searchParams[name]].flat()[0]?.trim()
    if (value) given[name] = value
  }
  const first = listingQuerySchema.safeParse(given)
  if (first.success) return { query: first.data, params: normal(given, first.data), problems: {} }

  const problems: ListingParams = {}
  const kept = { ...given }
  for (const issue of first.error.issues) {
    const name = listingParams.find((param) => param === issue.path[0])
    if (!name) continue
    problems[name] ??= issue.message
    delete kept[name]
  }
  const query = listingQuerySchema.parse(kept)
  return { query, params: normal(kept, query), problems }
}

function normal(params: ListingParams, query: ListingQuery): ListingParams {
  const { inStock: _inStock, ...rest } = params
  return query.inStock ? { ...rest, inStock: 'true' } : rest
}
