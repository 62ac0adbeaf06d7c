import { listingUrl } from '../listing-url'
import { listingQuerySchema } from '../schemas/listing-query'
import type { SitemapEntry } from './sitemap-xml'

type Shelf = { slug: string; productCount: number; changedAt: string }

type Listing = { category?: string; productCount: number; changedAt: string | null }

const { pageSize } = listingQuerySchema.parse({})

/** Home, the whole listing and each shelf page by page, and the pages that are not about products. */
export function pageEntries(shelves: readonly Shelf[]): SitemapEntry[] {
  const everything = {
    productCount: shelves.reduce((sum, shelf) => sum + shelf.productCount, 0),
    changedAt: latest(shelves),
  }
  return [
    { path: '/', changedAt: everything.changedAt },
    ...listingEntries(everything),
    ...shelves.flatMap(({ slug, ...shelf }) => listingEntries({ category: slug, ...shelf })),
    { path: '/docs/api', changedAt: null },
  ]
}

export function productEntries(products: readonly { slug: string; changedAt: string }[]): SitemapEntry[] {
  return products.map(({ slug, changedAt }) => ({ path: `/products/${slug}`, changedAt }))
}

/**
 * The sitemaps themselves.
 * @param partSize products in each of theirs
 */
export function sitemapEntries(shelves: readonly Shelf[], partSize: number): SitemapEntry[] {
  const productCount = shelves.reduce((sum, shelf) => sum + shelf.productCount, 0)
  // Which of them a change was in nobody has asked: a time is given only where it is true.
  const changedAt = productCount <= partSize ? latest(shelves) : null
  return [
    { path: '/sitemaps/pages.xml', changedAt: latest(shelves) },
    ...Array.from({ length: Math.ceil(productCount / partSize) }, (_, index) => ({
      path: `/sitemaps/products-${index + 1}.xml`,
      changedAt,
    })),
  ]
}

/** What stands on which page of a listing only the listing knows, so a time is given for the first alone. */
function listingEntries({ category = '', productCount, changedAt }: Listing): SitemapEntry[] {
  const pageCount = Math.max(1, Math.ceil(productCount / pageSize))
  return Array.from({ length: pageCount }, (_, index) => ({
    path: listingUrl({ category, page: String(index + 1) }),
    changedAt: index === 0 ? changedAt : null,
  }))
}

function latest(shelves: readonly Shelf[]): string | null {
  return (
    shelves
      .map(({ changedAt }) => changedAt)
      .toSorted()
      .at(-1) ?? null
  )
}
