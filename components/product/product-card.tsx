import Link from 'next/link'
import { Picture } from '@/components/ui/picture'
import { formatMoney } from '@/lib/money'
import type { ProductCardView } from '@/lib/views/product-view'
import { productCardWords as words } from '@/words/en/product-card'
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
  const price = <span className={styles.amount}>{formatMoney(product.fromPriceCents, product.currency)}</span>
  return (
    <article className={styles.card}>
      <div className={styles.frame}>
        {/* The name beside it says what it is; the full description stands on the product's page. */}
        <Picture picture={product.picture} alt="" sizes={sizes} {...(priority ? { priority } : {})} />
        {soldOut ? <p className={styles.soldOut}>{words.soldOut}</p> : null}
      </div>
      <div className={styles.words}>
        <Heading className={styles.name}>
          <Link href={`/products/${product.slug}`} prefetch={false}>
            {product.name}
          </Link>
        </Heading>
        <p className={styles.summary}>{product.summary}</p>
        <p className={styles.price}>
          {product.pricesDiffer ? <span className={styles.from}>{words.from(price)}</span> : price}
          {product.available > 0 && product.available <= 5 ? (
            <span className={styles.few}>{words.onlyLeft(product.available)}</span>
          ) : null}
        </p>
      </div>
    </article>
  )
}
