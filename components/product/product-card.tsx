import Link from 'next/link'
import { Picture } from '@/components/ui/picture'
import { formatMoney } from '@/lib/money'
import type { ProductCardView } from '@/lib/views/product-view'
import styles from './product-card.module.css'

type ProductCardProps = {
  product: ProductCardView
  /** Level of the product's name in the page's outline. */
  heading?: 'h2' | 'h3'
  sizes: string
  priority?: 'first' | 'early' | undefined
}

/** A product in a grid. The whole card is the link's target, but only its name is the link's text. */
export function ProductCard({ product, heading: Heading = 'h3', sizes, priority }: ProductCardProps) {
  const soldOut = product.available === 0
  return (
    <article className={styles.card}>
      <div className={styles.frame}>
        {/* The name beside it says what it is; the full description stands on the product's page. */}
        <Picture picture={product.picture} alt="" sizes={sizes} {...(priority ? { priority } : {})} />
        {soldOut ? <p className={styles.soldOut}>Sold out</p> : null}
      </div>
      <div className={styles.words}>
        <Heading className={styles.name}>
          <Link href={`/products/${product.slug}`} prefetch={false}>
            {product.name}
          </Link>
        </Heading>
        <p className={styles.summary}>{product.summary}</p>
        <p className={styles.price}>
          {product.pricesDiffer ? <span className={styles.from}>from </span> : null}
          {formatMoney(product.fromPriceCents, product.currency)}
          {product.available > 0 && product.available <= 5 ? (
            <span className={styles.few}>only {product.available} left</span>
          ) : null}
        </p>
      </div>
    </article>
  )
}
