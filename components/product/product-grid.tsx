import type { ProductCardView } from '@/lib/views/product-view'
import { ProductCard } from './product-card'
import styles from './product-grid.module.css'

/** On a phone the first row is two wide, and one of them is what the page is judged by: its largest picture. */
const urgentCount = 2

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
            priority={priorityOf(index, earlyCount)}
          />
        </li>
      ))}
    </ul>
  )
}

function priorityOf(index: number, earlyCount: number): 'first' | 'early' | undefined {
  if (index >= earlyCount) return undefined
  return index < urgentCount ? 'first' : 'early'
}
