import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ProductGrid } from '@/components/product/product-grid'
import { RememberViewed } from '@/components/product/remember-viewed'
import { Breadcrumbs } from '@/components/seo/breadcrumbs'
import { JsonLd } from '@/components/seo/json-ld'
import { findProduct } from '@/server/catalog/find-product'
import { listSimilar } from '@/server/catalog/list-similar'
import { siteUrl } from '@/server/site/site-url'
import { deliveryMethods } from '@/lib/delivery'
import { listingUrl } from '@/lib/listing-url'
import { homeCrumb } from '@/lib/seo/crumb'
import { pageMetadata } from '@/lib/seo/page-metadata'
import { productJsonLd } from '@/lib/seo/product-json-ld'
import { productImage } from '@/lib/seo/share-image'
import { productWords as words } from '@/words/en/product'
import { AddToCart } from './_product/add-to-cart'
import { AddOnChoice } from './_product/add-on-choice'
import { Delivery } from './_product/delivery'
import { Details } from './_product/details'
import { Gallery } from './_product/gallery'
import { lineLimit } from './_product/line-limit'
import { PriceRange } from './_product/price-range'
import { TasteChart } from './_product/taste-chart'
import { VariantChoice } from './_product/variant-choice'
import styles from './page.module.css'

// Prerendered at its first request and kept in the cache that all replicas share, until a change of the product, its
// price or its stock removes it. No parameters at build time: a build needs no database.
export const revalidate = 3600
export const generateStaticParams = () => []

/** Characters from which a name takes more than two lines. */
const longName = 36

/** The shelf of what is made when it is ordered: nobody wants to hear on which day a flat white comes by post. */
const madeToOrder = 'drinks-to-go'

// Head and body ask for the same product: one read for both.
const findOnce = cache(findProduct)

export async function generateMetadata({ params }: PageProps<'/products/[slug]'>): Promise<Metadata> {
  const product = await findOnce((await params).slug)
  if (!product) return {}
  return pageMetadata({
    title: product.name,
    description: product.summary,
    path: `/products/${product.slug}`,
    image: productImage(product.pictures),
    // Nobody can buy it: no listing shows it either.
    isIndexed: product.variants.length > 0,
  })
}

export default async function ProductPage({ params }: PageProps<'/products/[slug]'>) {
  const product = await findOnce((await params).slug)
  if (!product) notFound()
  const shelf = listingUrl({ category: product.category.slug })
  const similar = await listSimilar(product.slug, 4)
  const path = `/products/${product.slug}`
  const crumbs = [homeCrumb, { name: product.category.name, path: shelf }, { name: product.name, path }]
  const jsonLd = productJsonLd(product, siteUrl())
  const { variants, addOns, currency } = product
  const max = Math.max(0, ...variants.map(lineLimit))
  // A column that is taller than the window would keep its button out of sight.
  const isShort = variants.length + addOns.length <= 5
  return (
    <>
      {jsonLd ? <JsonLd data={jsonLd} /> : null}
      <RememberViewed slug={product.slug} />
      <div className={`measure ${styles.crumbs}`}>
        <Breadcrumbs crumbs={crumbs} origin={siteUrl()} />
      </div>
      <article className={`measure ${styles.product}`}>
        <Gallery pictures={product.pictures} />
        <div className={isShort ? `${styles.buy} ${styles.short}` : styles.buy}>
          <h1 className={styles.name} data-long={product.name.length > longName ? '' : undefined}>
            {product.name}
          </h1>
          <p className={styles.summary}>{product.summary}</p>
          <PriceRange variants={variants} currency={currency} />
          <AddToCart max={max} currency={currency}>
            <VariantChoice variants={variants} currency={currency} />
            {max > 0 ? <AddOnChoice addOns={addOns} currency={currency} /> : null}
          </AddToCart>
          {max > 0 ? (
            <Delivery
              methods={product.category.slug === madeToOrder ? ['pickup'] : deliveryMethods}
              priceCents={Math.min(...variants.map(({ priceCents }) => priceCents))}
              currency={currency}
            />
          ) : null}
        </div>
        <div className={styles.more}>
          <div className={styles.story}>
            {product.description.split(/\n{2,}/).map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
          {product.tasteProfile ? <TasteChart profile={product.tasteProfile} /> : null}
          <Details attributes={product.attributes} />
        </div>
      </article>
      {similar.length > 0 ? (
        <section className={`measure ${styles.similar}`} aria-labelledby="similar">
          <div className={styles.similarHeading}>
            <h2 id="similar">{words.similar.title}</h2>
            <Link href={shelf} prefetch={false}>
              {words.similar.more(product.category.name)}
            </Link>
          </div>
          <ProductGrid products={similar} />
        </section>
      ) : null}
    </>
  )
}
