import type { Metadata } from 'next'
import Link from 'next/link'
import { LostFish } from '@/components/brand/lost-fish'
import { shelves } from '@/components/site/shelves'
import button from '@/components/ui/button.module.css'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchForm } from '@/components/ui/search-form'
import { listingUrl } from '@/lib/listing-url'
import { notFoundWords as words } from '@/words/en/not-found'
import styles from './not-found.module.css'

export const metadata: Metadata = { title: words.metaTitle }

/** For addresses that there are not, and for products that are gone. */
export default function NotFound() {
  const ways = [
    { name: words.everything, path: '/products' },
    ...shelves.map(({ name, slug }) => ({ name, path: listingUrl({ category: slug }) })),
  ]
  return (
    <EmptyState drawing={<LostFish />} title={words.title}>
      <p className="soft">{words.why}</p>
      <SearchForm id="not-found-search" label={words.search} />
      <nav aria-label={words.shelves} className={styles.ways}>
        <h2 className={styles.heading}>{words.shelves}</h2>
        <ul className={styles.list}>
          {ways.map(({ name, path }) => (
            <li key={path}>
              <Link href={path} prefetch={false} className={button.quiet}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </EmptyState>
  )
}
