import Link from 'next/link'
import { Picture } from '@/components/ui/picture'
import { SectionHeading } from '@/components/ui/section-heading'
import { listingUrl } from '@/lib/listing-url'
import { formatMoney } from '@/lib/money'
import { seasonTastes, type Season } from '@/lib/season'
import type { ProductCardView } from '@/lib/views/product-view'
import { homeWords } from '@/words/en/home'
import styles from './seasonal-picks.module.css'

/** One large and two small: what people want at this time of the year. */
export function SeasonalPicks({ season, products }: { season: Season; products: ProductCardView[] }) {
  const words = homeWords.season[season]
  if (products.length === 0) return null
  return (
    <section className={`measure ${styles.section}`} aria-labelledby="season">
      <SectionHeading
        id="season"
        title={words.title}
        lead={words.lead}
        link={{ href: listingUrl({ taste: [...seasonTastes[season]] }), text: words.more }}
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
                {product.pricesDiffer ? homeWords.from(priceOf(product)) : priceOf(product)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const priceOf = ({ fromPriceCents, currency }: ProductCardView) => formatMoney(fromPriceCents, currency)
