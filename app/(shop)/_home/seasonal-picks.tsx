import Link from 'next/link'
import { Picture } from '@/components/ui/picture'
import { listingUrl } from '@/lib/listing-url'
import { formatMoney } from '@/lib/money'
import type { ProductCardView } from '@/lib/views/product-view'
import { SectionHeading } from './section-heading'
import styles from './seasonal-picks.module.css'

/** One large and two small: what came in last. */
export function SeasonalPicks({ products }: { products: ProductCardView[] }) {
  if (products.length === 0) return null
  return (
    <section className={`measure ${styles.section}`} aria-labelledby="season">
      <SectionHeading
        id="season"
        title="Just landed on the counter"
        link={{ href: listingUrl({ sort: 'newest' }), text: 'Newest first' }}
      />
      <ul className={styles.picks}>
        {products.map((product, index) => (
          <li key={product.slug} className={styles.pick}>
            <Picture
              picture={product.picture}
              alt=""
              sizes={index === 0 ? '(min-width: 60rem) 40rem, 92vw' : '(min-width: 60rem) 18rem, 45vw'}
              className={styles.picture}
            />
            <div className={styles.words}>
              <p className="eyebrow">{product.category.name}</p>
              <h3>
                <Link href={`/products/${product.slug}`} prefetch={false}>
                  {product.name}
                </Link>
              </h3>
              <p className="soft">{product.summary}</p>
              <p className={styles.price}>
                {product.pricesDiffer ? 'from ' : ''}
                {formatMoney(product.fromPriceCents, product.currency)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
