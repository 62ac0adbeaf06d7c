import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { ProductGrid } from '@/components/product/product-grid'
import { Breadcrumbs } from '@/components/seo/breadcrumbs'
import { Pagination } from '@/components/ui/pagination'
import { listCategories } from '@/server/catalog/list-categories'
import { listProducts } from '@/server/catalog/list-products'
import { siteUrl } from '@/server/site/site-url'
import { listingUrl, valuesOf } from '@/lib/listing-url'
import { readListing } from '@/lib/read-listing'
import type { ListingQuery } from '@/lib/schemas/listing-query'
import { listingPlace } from '@/lib/seo/listing-place'
import { pageMetadata } from '@/lib/seo/page-metadata'
import { listingWords as words } from '@/words/en/listing'
import { LovedShelf } from '../_loved/loved-shelf'
import { ChosenFilters } from './_listing/chosen-filters'
import { emptyResult } from './_listing/empty-result'
import { Filters } from './_listing/filters'
import { listingCrumbs } from './_listing/listing-crumbs'
import { listingDescription } from './_listing/listing-description'
import { listingTitle } from './_listing/listing-title'
import { NothingFound } from './_listing/nothing-found'
import { ResultCount } from './_listing/result-count'
import { SortLinks } from './_listing/sort-links'
import styles from './page.module.css'

// Rendered for each request, without cookies: the proxy keeps one copy of each question for everyone for a second.
export const dynamic = 'force-dynamic'

// Head and body ask for the same: one read for both. A question by its text, as no two objects are the same.
const listCategoriesOnce = cache(listCategories)
const listProductsOnce = cache((question: string) => listProducts(JSON.parse(question) as ListingQuery, true))

export async function generateMetadata({ searchParams }: PageProps<'/products'>): Promise<Metadata> {
  const { query, params } = readListing(await searchParams)
  const [categories, { total }] = await Promise.all([listCategoriesOnce(), listProductsOnce(JSON.stringify(query))])
  const { canonical, isIndexed } = listingPlace({ ...params, page: String(query.page) }, total)
  return pageMetadata({
    title: words.pageOf(listingTitle(params, categories), query.page),
    description: listingDescription(query, categories, total),
    path: canonical,
    isIndexed,
  })
}

export default async function ProductsPage({ searchParams }: PageProps<'/products'>) {
  const { query, params, problems } = readListing(await searchParams)
  const [categories, found] = await Promise.all([listCategoriesOnce(), listProductsOnce(JSON.stringify(query))])
  const pageCount = Math.max(1, Math.ceil(found.total / found.pageSize))
  if (query.page > pageCount) redirect(listingUrl({ ...params, page: String(pageCount) }))
  const [slug = '', ...otherShelves] = valuesOf(params, 'category')
  const shelf = otherShelves.length > 0 ? undefined : categories.find((category) => category.slug === slug)
  const empty = found.total === 0 ? await emptyResult(params, query, found.facets) : null
  return (
    <>
      <div className={`measure ${styles.page}`}>
        <header className={styles.heading}>
          <Breadcrumbs crumbs={listingCrumbs(params, categories)} origin={siteUrl()} />
          <h1>{listingTitle(params, categories)}</h1>
          {shelf && !query.query ? <p className={styles.tagline}>{shelf.tagline}</p> : null}
        </header>
        {found.facets ? <Filters params={params} problems={problems} facets={found.facets} /> : null}
        <section className={styles.results} aria-label={words.products}>
          <div className={styles.status}>
            <ResultCount total={found.total} url={listingUrl(params)} />
            <ChosenFilters params={params} categories={categories} />
            {found.total > 1 ? <SortLinks params={params} sort={query.sort} /> : null}
          </div>
          {empty ? (
            <NothingFound params={params} near={empty.near} ways={empty.ways} />
          ) : (
            <ProductGrid products={found.items} heading="h2" earlyCount={4} />
          )}
          <Pagination
            page={query.page}
            pageCount={pageCount}
            hrefOf={(number) => listingUrl({ ...params, page: String(number) })}
            label={words.pages}
          />
        </section>
      </div>
      {empty ? <LovedShelf rows={1} /> : null}
    </>
  )
}
