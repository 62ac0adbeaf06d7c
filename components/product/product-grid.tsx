import type { ProductCardView } from '@/lib/views/product-view'
import { ProductCard } from './product-card'
import styles from './product-grid.module.css'

type ProductGridProps = {
  products: ProductCardView[]
  heading?: 'h2' | 'h3'
  /** How many of the first cards are in the first view, so that their pictures are fetched at once. */
  earlyCount?: number
}

export function ProductGrid({ products, heading = 'h3', earlyCount = 0 }: ProductGridProps) {
  return (
    <ul className={styles.grid}>
      {products.map((product, index) => (
        <li key={product.slug}>
          <ProductCard
            product={product}
            heading={heading}
            sizes="(min-width: 75rem) 17rem, (min-width: 44rem) 30vw, 46vw"
            priority={index < earlyCount ? 'early' : undefined}
          />
        </li>
      ))}
    </ul>
  )
}
