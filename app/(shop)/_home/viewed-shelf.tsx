'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { Picture } from '@/components/ui/picture'
import { formatMoney } from '@/lib/money'
import type { ProductCardsView, ProductCardView } from '@/lib/views/product-view'
import { recentlyViewedWords as words } from '@/words/en/recently-viewed'
import { ShelfPlaces } from './shelf-places'
import styles from './recently-viewed.module.css'

/** Small cards of these products, as they are now: the browser remembers which, never what they are called or cost. */
export function ViewedShelf({ slugs }: { slugs: string[] }) {
  const [products, setProducts] = useState<ProductCardView[] | 'waiting' | 'no answer'>('waiting')
  const search = new URLSearchParams(slugs.map((slug) => ['slug', slug])).toString()

  useEffect(() => {
    const given = new AbortController()
    const ask = async () => {
      const signal = AbortSignal.any([given.signal, AbortSignal.timeout(10_000)])
      const response = await fetch(`/api/product-cards?${search}`, { signal })
      if (!response.ok) throw new Error(`the shelf answered ${response.status}`)
      // Our own route: its view is typed where it is made.
      const { items } = (await response.json()) as ProductCardsView
      setProducts(items)
    }
    ask().catch(() => {
      if (!given.signal.aborted) setProducts('no answer')
    })
    return () => given.abort()
  }, [search])

  if (products === 'waiting') return <ShelfPlaces count={slugs.length} />
  if (products === 'no answer') return <p className={styles.noAnswer}>{words.noAnswer}</p>
  return (
    <ul className={styles.shelf}>
      {products.map((product) => (
        <li key={product.slug} className={styles.card}>
          <Picture picture={product.picture} alt="" sizes="11rem" className={styles.picture} />
          <Link href={`/products/${product.slug}`} prefetch={false} className={styles.name}>
            {product.name}
          </Link>
          <span className={styles.price}>{priceOf(product)}</span>
        </li>
      ))}
    </ul>
  )
}

function priceOf({ available, fromPriceCents, pricesDiffer, currency }: ProductCardView): string {
  if (available === 0) return words.soldOut
  const price = formatMoney(fromPriceCents, currency)
  return pricesDiffer ? words.from(price) : price
}
