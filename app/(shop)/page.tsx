import type { Metadata } from 'next'
import { ProductGrid } from '@/components/product/product-grid'
import { JsonLd } from '@/components/seo/json-ld'
import { listCategories } from '@/server/catalog/list-categories'
import { listProducts } from '@/server/catalog/list-products'
import { siteUrl } from '@/server/site/site-url'
import { listingQuerySchema } from '@/lib/schemas/listing-query'
import { pageMetadata } from '@/lib/seo/page-metadata'
import { shopDescription } from '@/lib/seo/shop-description'
import { shopJsonLd } from '@/lib/seo/shop-json-ld'
import { Hero } from './_home/hero'
import { SeasonalPicks } from './_home/seasonal-picks'
import { ShelfTiles } from './_home/shelf-tiles'
import { SectionHeading } from './_home/section-heading'
import { Story } from './_home/story'
import styles from './page.module.css'

// Rendered for each request, without cookies: the proxy keeps one copy for everyone for a second.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = pageMetadata({
  title: 'Goldfish · Coffee you will remember',
  isWholeTitle: true,
  description: shopDescription,
  path: '/',
})

const freshCount = 3
const lovedCount = 8
const newest = listingQuerySchema.parse({ pageSize: freshCount, sort: 'newest', inStock: 'true' })
// Enough that none is shown twice.
const favourites = listingQuerySchema.parse({ pageSize: lovedCount + freshCount, inStock: 'true' })

export default async function HomePage() {
  const [categories, loved, fresh] = await Promise.all([
    listCategories(),
    listProducts(favourites),
    listProducts(newest),
  ])
  const firstOfShelf = await Promise.all(
    categories.map(({ slug }) => listProducts(listingQuerySchema.parse({ category: slug, pageSize: 1 }))),
  )
  const shelves = categories.map((category, index) => ({
    ...category,
    picture: firstOfShelf[index]?.items[0]?.picture ?? null,
  }))
  const isFresh = new Set(fresh.items.map(({ slug }) => slug))
  const regulars = loved.items.filter(({ slug }) => !isFresh.has(slug)).slice(0, lovedCount)
  return (
    <>
      <JsonLd data={shopJsonLd(siteUrl())} />
      <Hero />
      <SeasonalPicks products={fresh.items} />
      <ShelfTiles shelves={shelves} />
      <section className={`measure ${styles.section}`} aria-labelledby="loved">
        <SectionHeading
          id="loved"
          title="What the regulars come back for"
          link={{ href: '/products', text: 'See everything' }}
        />
        <ProductGrid products={regulars} />
      </section>
      <Story />
    </>
  )
}
