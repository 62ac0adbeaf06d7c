import Link from 'next/link'
import { Logo } from '@/components/brand/logo'
import { LabLink } from '@/components/lab/lab-link'
import { listingUrl } from '@/lib/listing-url'
import { headerWords } from '@/words/en/header'
import { siteWords } from '@/words/en/site'
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
        {siteWords.skip}
      </a>
      <div className={`measure ${styles.bar}`}>
        <Link href="/" className={styles.logo} prefetch={false}>
          <Logo />
        </Link>
        <SearchBox id="site-search" label={headerWords.search} className={styles.search} />
        <div className={styles.own}>
          <HeaderAccount className={styles.link} />
          <HeaderCart className={styles.link} countClassName={styles.count} />
        </div>
        <nav aria-label={siteWords.shop} className={styles.nav}>
          <ul>
            <li>
              <Link href="/products" prefetch={false}>
                {siteWords.everything}
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
              <LabLink className={styles.lab}>{siteWords.lab}</LabLink>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}
