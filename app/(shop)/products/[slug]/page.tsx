import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ProductGrid } from '@/components/product/product-grid'
import { findProduct } from '@/server/catalog/find-product'
import { listSimilar } from '@/server/catalog/list-similar'
import { listingUrl } from '@/lib/listing-url'
import { AddToCart } from './_product/add-to-cart'
import { AddOnChoice } from './_product/add-on-choice'
import { Gallery } from './_product/gallery'
import { PriceRange } from './_product/price-range'
import { QuantityChoice } from './_product/quantity-choice'
import { VariantChoice } from './_product/variant-choice'
import styles from './page.module.css'

// Prerendered at its first request and kept in the cache that all replicas share, until a change of the product, its
// price or its stock removes it. No parameters at build time: a build needs no database.
export const revalidate = 3600
export const generateStaticParams = () => []

// Head and body ask for the same product: one read for both.
const findOnce = cache(findProduct)

export async function generateMetadata({ params }: PageProps<'/products/[slug]'>): Promise<Metadata> {
  const product = await findOnce((await params).slug)
  return product ? { title: product.name, description: product.summary } : {}
}

export default async function ProductPage({ params }: PageProps<'/products/[slug]'>) {
  const product = await findOnce((await params).slug)
  if (!product) notFound()
  const shelf = listingUrl({ category: product.category.slug })
  const similar = await listSimilar(product.slug, product.category.slug, 4)
  const soldOut = product.variants.every(({ available }) => available === 0)
  return (
    <>
      <link rel="canonical" href={`/products/${product.slug}`} />
      <article className={`measure ${styles.product}`}>
        <Gallery pictures={product.pictures} />
        <div className={styles.buy}>
          <p className="eyebrow">
            <Link href={shelf} prefetch={false}>
              {product.category.name}
            </Link>
          </p>
          <h1 className={styles.name}>{product.name}</h1>
          <p className={styles.summary}>{product.summary}</p>
          <PriceRange variants={product.variants} currency={product.currency} />
          <AddToCart soldOut={soldOut} currency={product.currency}>
            <VariantChoice variants={product.variants} currency={product.currency} />
            <AddOnChoice addOns={product.addOns} currency={product.currency} />
            {soldOut ? null : <QuantityChoice />}
          </AddToCart>
        </div>
        <div className={styles.story}>
          {product.description.split(/\n{2,}/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
        <dl className={styles.attributes}>
          {product.attributes.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </article>
      {similar.length > 0 ? (
        <section className={`measure ${styles.similar}`} aria-labelledby="similar">
          <h2 id="similar">
            Also in{' '}
            <Link href={shelf} prefetch={false}>
              {product.category.name}
            </Link>
          </h2>
          <ProductGrid products={similar} />
        </section>
      ) : null}
    </>
  )
}
