import Link from 'next/link'
import { listingUrl, type ListingParams } from '@/lib/listing-url'
import { listingSorts, type ListingSort } from '@/lib/schemas/listing-query'
import { listingWords as words } from '@/words/en/listing'
import styles from './sort-links.module.css'

/** Links instead of a select: one click, and no JavaScript needed for it. */
export function SortLinks({ params, sort }: { params: ListingParams; sort: ListingSort }) {
  return (
    <nav aria-label={words.sort.by} className={styles.sort}>
      <ul>
        {listingSorts.map((name) => (
          <li key={name}>
            <Link
              href={listingUrl({ ...params, sort: name, page: '1' })}
              prefetch={false}
              scroll={false}
              aria-current={name === sort ? 'true' : undefined}
            >
              {name === 'featured' && params.query ? words.sort.match : words.sort[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
