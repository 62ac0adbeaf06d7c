import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { ProductGrid } from '@/components/product/product-grid'
import { Pagination } from '@/components/ui/pagination'
import { listCategories } from '@/server/catalog/list-categories'
import { listProducts } from '@/server/catalog/list-products'
import { listingUrl, readListing } from '@/lib/listing-url'
import { plural } from '@/lib/plural'
import { ChosenFilters } from './_listing/chosen-filters'
import { Filters } from './_listing/filters'
import { listingTitle } from './_listing/listing-title'
import { NothingFound } from './_listing/nothing-found'
import { SortLinks } from './_listing/sort-links'
import styles from './page.module.css'

// Rendered for each request, without cookies: the proxy keeps one copy of each question for everyone for a second.
export const dynamic = 'force-dynamic'

// Head and body ask for the same categories: one read for both.
const listCategoriesOnce = cache(listCategories)

export async function generateMetadata({ searchParams }: PageProps<'/products'>): Promise<Metadata> {
  const { params } = readListing(await searchParams)
  const categories = await listCategoriesOnce()
  const page = params.page && params.page !== '1' ? `, page ${params.page}` : ''
  return {
    title: `${listingTitle(params, categories)}${page}`,
    // Answers to searches and filters are endless; the shelves themselves are what should be found from outside.
    ...(params.query || params.minPrice || params.maxPrice || params.inStock
      ? { robots: { index: false, follow: true } }
      : {}),
  }
}

export default async function ProductsPage({ searchParams }: PageProps<'/products'>) {
  const { query, params, problems } = readListing(await searchParams)
  const [categories, found] = await Promise.all([listCategoriesOnce(), listProducts(query)])
  const category = categories.find(({ slug }) => slug === query.category)
  const pageCount = Math.max(1, Math.ceil(found.total / found.pageSize))
  if (query.page > pageCount) redirect(listingUrl({ ...params, page: String(pageCount) }))
  const { category: shelf = '', page = '' } = params
  return (
    <div className={`measure ${styles.page}`}>
      <link rel="canonical" href={listingUrl({ category: shelf, page })} />
      <header className={styles.heading}>
        <h1>{listingTitle(params, categories)}</h1>
        {category && !query.query ? <p className={styles.tagline}>{category.tagline}</p> : null}
      </header>
      <Filters params={params} problems={problems} categories={categories} />
      <section className={styles.results} aria-label="Products">
        <div className={styles.status}>
          <p className="numeric">{plural(found.total, 'product')}</p>
          <ChosenFilters params={params} categories={categories} />
          {found.total > 1 ? <SortLinks params={params} sort={query.sort} /> : null}
        </div>
        {found.items.length > 0 ? (
          <ProductGrid products={found.items} heading="h2" earlyCount={4} />
        ) : (
          <NothingFound params={params} />
        )}
        <Pagination
          page={query.page}
          pageCount={pageCount}
          hrefOf={(number) => listingUrl({ ...params, page: String(number) })}
          label="Pages of products"
        />
      </section>
    </div>
  )
}
