import Link from 'next/link'
import { Logo } from '@/components/brand/logo'
import { LabLink } from '@/components/lab/lab-link'
import { ServedBy } from '@/components/lab/served-by'
import { Wave } from '@/components/ui/wave'
import { freeStandardDeliveryFromCents } from '@/lib/delivery'
import { listingUrl } from '@/lib/listing-url'
import { formatMoney } from '@/lib/money'
import { siteWords } from '@/words/en/site'
import { shelves } from './shelves'
import styles from './site-footer.module.css'

const words = siteWords.footer

export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <Wave className={styles.wave} />
      <div className={styles.ground}>
        <div className={`measure ${styles.columns}`}>
          <div className={styles.about}>
            <Logo className={styles.logo} />
            <p>{words.about(formatMoney(freeStandardDeliveryFromCents).replace('.00', ''))}</p>
          </div>
          <nav aria-label={words.shelves}>
            <h2>{words.shelves}</h2>
            <ul className={styles.shelves}>
              {shelves.map((shelf) => (
                <li key={shelf.slug}>
                  <Link href={listingUrl({ category: shelf.slug })} prefetch={false}>
                    {shelf.name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <nav aria-label={words.yours}>
            <h2>{words.yours}</h2>
            <ul>
              <li>
                <Link href="/cart" prefetch={false}>
                  {words.cart}
                </Link>
              </li>
              <li>
                <Link href="/account" prefetch={false}>
                  {words.account}
                </Link>
              </li>
              <li>
                <Link href="/account/orders" prefetch={false}>
                  {words.orders}
                </Link>
              </li>
            </ul>
          </nav>
        </div>
        <div className={`measure ${styles.small}`}>
          <p>{words.demonstration}</p>
          <div className={styles.behind}>
            <Link href="/docs/api" prefetch={false}>
              {words.interface}
            </Link>
            <LabLink>{words.lab}</LabLink>
            <ServedBy />
          </div>
        </div>
      </div>
    </footer>
  )
}
