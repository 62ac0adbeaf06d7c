import Link from 'next/link'
import { Logo } from '@/components/brand/logo'
import { LabLink } from '@/components/lab/lab-link'
import { ServedBy } from '@/components/lab/served-by'
import { Wave } from '@/components/ui/wave'
import { freeStandardDeliveryFromCents } from '@/lib/delivery'
import { listingUrl } from '@/lib/listing-url'
import { formatMoney } from '@/lib/money'
import { shelves } from './shelves'
import styles from './site-footer.module.css'

export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <Wave className={styles.wave} />
      <div className={styles.ground}>
        <div className={`measure ${styles.columns}`}>
          <div className={styles.about}>
            <Logo className={styles.logo} />
            <p>
              Roasted on Mondays and Thursdays, posted the day after. Delivery is on us from{' '}
              {formatMoney(freeStandardDeliveryFromCents).replace('.00', '')}.
            </p>
          </div>
          <nav aria-label="Shelves">
            <h2>Shelves</h2>
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
          <nav aria-label="Yours">
            <h2>Yours</h2>
            <ul>
              <li>
                <Link href="/cart" prefetch={false}>
                  Cart
                </Link>
              </li>
              <li>
                <Link href="/account" prefetch={false}>
                  Account
                </Link>
              </li>
              <li>
                <Link href="/account/orders" prefetch={false}>
                  Orders
                </Link>
              </li>
            </ul>
          </nav>
        </div>
        <p className={`measure ${styles.small}`}>
          Goldfish is a demonstration: no card is charged and no parcel is sent. Prices include VAT.{' '}
          <Link href="/docs/api" prefetch={false}>
            For programs: the HTTP interface
          </Link>{' '}
          <LabLink>Behind the counter: see which server answers, and crash it</LabLink> <ServedBy />
        </p>
      </div>
    </footer>
  )
}
