import { facetNames } from './facets'
import { singleParams, valuesOf, type ListingParam, type ListingParams } from './listing-url'
import { listingQuerySchema, type ListingQuery } from './schemas/listing-query'

export type Listing = {
  query: ListingQuery
  /** What was understood, for the links that change one thing of it. */
  params: ListingParams
  /** Parameters that were not understood and are left out, each with a sentence for people. */
  problems: { [Name in ListingParam]?: string }
}

type Given = Record<string, string | string[] | undefined>

/**
 * Reads a listing's URL. What makes no sense is left out and told, rather than breaking the page: of a facet only the
 * values that make none.
 * @param searchParams as a page gets them; where one thing can be said and two are, the first counts
 */
export function readListing(searchParams: Given): Listing {
  const given: Record<string, string | string[]> = {}
  for (const name of singleParams) {
    const value = [searchParams[name]].flat()[0]?.trim()
    if (value) given[name] = value
  }
  for (const name of facetNames) given[name] = valuesOf({ [name]: searchParams[name] ?? [] }, name)

  const first = listingQuerySchema.safeParse(given)
  if (first.success) return { query: first.data, params: paramsOf(given, first.data), problems: {} }

  const problems: Listing['problems'] = {}
  const kept = structuredClone(given)
  for (const { path, message } of first.error.issues) {
    const name = path[0] as ListingParam
    problems[name] ??= message
    const values = given[name]
    const wrong = typeof path[1] === 'number' && Array.isArray(values) ? values[path[1]] : undefined
    kept[name] = wrong === undefined ? [] : [kept[name] ?? []].flat().filter((value) => value !== wrong)
  }
  for (const name of singleParams) if (name in problems) delete kept[name]
  const query = listingQuerySchema.parse(kept)
  return { query, params: paramsOf(kept, query), problems }
}

/** What was typed stays as it was typed; the rest as it is spelled once it is understood. */
function paramsOf(given: Record<string, string | string[]>, query: ListingQuery): ListingParams {
  const params: ListingParams = {}
  for (const name of singleParams) {
    const value = given[name]
    if (typeof value === 'string') params[name] = value
  }
  for (const name of facetNames) if (query[name].length > 0) params[name] = query[name]
  delete params.inStock
  return query.inStock ? { ...params, inStock: 'true' } : params
}

/** @returns what stands in a URL, so that a schema can check it: lists where several values make sense, of the rest the last */
export function searchParamsInput(search: URLSearchParams): Given {
  const lists = facetNames.filter((name) => search.has(name)).map((name) => [name, search.getAll(name)] as const)
  return { ...Object.fromEntries(search), ...Object.fromEntries(lists) }
}
