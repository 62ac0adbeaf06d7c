import { listingQuerySchema, type ListingQuery } from '@/lib/schemas/listing-query'
import { findNearQuery } from '@/server/catalog/find-near-query'
import { listProducts } from '@/server/catalog/list-products'
import type { ListingParams } from '@/lib/listing-url'
import type { ProductPageView } from '@/lib/views/product-view'
import { waysOut, type WayOut } from './ways-out'

type EmptyResult = { near: { query: string; count: number } | null; ways: WayOut[] }

/** @returns what would find something, of a question that found nothing, each with how much */
export async function emptyResult(
  params: ListingParams,
  query: ListingQuery,
  facets: ProductPageView['facets'],
): Promise<EmptyResult> {
  const withoutFilter = facets?.without ?? {}
  const isFiltered = Object.keys(withoutFilter).length > 0
  const [ofQuery, ofFilters, near] = await Promise.all([
    query.query && isFiltered ? countOf({ query: query.query }) : null,
    query.query && isFiltered ? countOf({ ...query, query: undefined }) : null,
    query.query ? findNearQuery(query.query) : null,
  ])
  const nearCount = near ? await countOf({ query: near }) : 0
  return {
    near: near && nearCount > 0 ? { query: near, count: nearCount } : null,
    ways: waysOut(params, { without: withoutFilter, ofQuery, ofFilters }),
  }
}

async function countOf(question: Partial<ListingQuery>): Promise<number> {
  const everything = listingQuerySchema.parse({})
  return (await listProducts({ ...everything, ...question, sort: 'featured', page: 1, pageSize: 1 })).total
}
