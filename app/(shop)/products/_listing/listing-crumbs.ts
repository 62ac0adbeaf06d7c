import { listingUrl, valuesOf, type ListingParams } from '@/lib/listing-url'
import { everythingCrumb, homeCrumb, type Crumb } from '@/lib/seo/crumb'
import type { CategoryView } from '@/lib/views/product-view'
import { listingTitle } from './listing-title'

/** The way from the home page: by the shelf, or several at once, to what was looked for there. */
export function listingCrumbs(params: ListingParams, categories: CategoryView[]): Crumb[] {
  const { query } = params
  const category = valuesOf(params, 'category')
  const isShelf = categories.some(({ slug }) => category.includes(slug))
  const shelf = isShelf
    ? { name: listingTitle({ category }, categories), path: listingUrl({ category }) }
    : everythingCrumb
  return query
    ? [homeCrumb, shelf, { name: listingTitle({ query }, categories), path: listingUrl({ ...params, page: '' }) }]
    : [homeCrumb, shelf]
}
