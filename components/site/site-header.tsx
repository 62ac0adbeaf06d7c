import Link from 'next/link'
import { Logo } from '@/components/brand/logo'
import { LabLink } from '@/components/lab/lab-link'
import { listingUrl } from '@/lib/listing-url'
import { HeaderAccount } from './header-account'
import { HeaderCart } from './header-cart'
import { SearchBox } from './search-box'
import { shelves } from './shelves'
import styles from './site-header.module.css'

/** The same for everyone in its HTML: name and cart count are put in by the browser from the hint cookie. */
export function SiteHeader() {
  return (
    <header className={styles.header}>
      <a href="#main" className={styles.skip}>
        Skip to content
      </a>
      <div className={`measure ${styles.bar}`}>
        <Link href="/" className={styles.logo} prefetch={false}>
          <Logo />
        </Link>
        <SearchBox id="site-search" label="Search the shop" className={styles.search} />
        <div className={styles.own}>
          <HeaderAccount className={styles.link} />
          <HeaderCart className={styles.link} countClassName={styles.count} />
        </div>
        <nav aria-label="Shop" className={styles.nav}>
          <ul>
            <li>
              <Link href="/products" prefetch={false}>
                Everything
              </Link>
            </li>
            {shelves.map((shelf) => (
              <li key={shelf.slug}>
                <Link href={listingUrl({ category: shelf.slug })} prefetch={false}>
                  {shelf.name}
                </Link>
              </li>
            ))}
            <li>
              <LabLink className={styles.lab}>Behind the counter</LabLink>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}
