import { facetNames, type FacetName } from './facets'

/** Parameters of a listing that say one thing each. */
export const singleParams = ['query', 'minPrice', 'maxPrice', 'inStock', 'sort', 'page', 'pageSize'] as const
export type SingleParam = (typeof singleParams)[number]

/** What a listing's URL may say, in the order in which it says it: so one question has one address, for caches and for people. */
const listingParams = [
  'query',
  'category',
  'price',
  'minPrice',
  'maxPrice',
  'roast',
  'origin',
  'taste',
  'inStock',
  'sort',
  'page',
  'pageSize',
] as const satisfies (SingleParam | FacetName)[]
export type ListingParam = (typeof listingParams)[number]

/** As text, the way it stands in the URL. A facet may have several values, or one. */
export type ListingParams = { [Name in SingleParam]?: string } & { [Name in FacetName]?: string | readonly string[] }

const defaults: ListingParams = { sort: 'featured', page: '1', pageSize: '24' }

/** @returns the address of a listing, without what is empty or the default anyway; values of a facet in one order */
export function listingUrl(params: ListingParams): string {
  const search = new URLSearchParams()
  for (const name of listingParams) {
    for (const value of valuesOf(params, name)) if (value !== defaults[name]) search.append(name, value)
  }
  return search.size > 0 ? `/products?${search}` : '/products'
}

/** @returns what is set of one parameter: each value once, sorted */
export function valuesOf(params: ListingParams, name: ListingParam): string[] {
  return [...new Set([params[name] ?? []].flat())].filter((value) => value !== '').toSorted()
}

/**
 * @param value of a facet that is to go; everything of that parameter when none is named
 * @returns the same question without it, from its first page
 */
export function without(params: ListingParams, name: ListingParam, value?: string): ListingParams {
  const kept = value === undefined ? [] : valuesOf(params, name).filter((other) => other !== value)
  const { page: _page, [name]: _former, ...rest } = params
  return kept.length > 0 ? { ...rest, [name]: kept } : rest
}

/** @returns what a form of a listing asks for, from its first page. Of a field that stands twice the first counts. */
export function listingOfForm(form: FormData): ListingParams {
  const params: ListingParams = {}
  const textsOf = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  for (const name of singleParams) {
    const value = textsOf(name)[0]?.trim()
    if (value && name !== 'page') params[name] = value
  }
  for (const name of facetNames) {
    const values = textsOf(name)
    if (values.length > 0) params[name] = values
  }
  return params
}
