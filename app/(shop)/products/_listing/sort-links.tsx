import Link from 'next/link'
import { listingUrl, type ListingParams } from '@/lib/listing-url'
import { listingSorts, type ListingSort } from '@/lib/schemas/listing-query'
import styles from './sort-links.module.css'

const names: Record<ListingSort, string> = {
  featured: 'Our order',
  'price-asc': 'Cheapest',
  'price-desc': 'Dearest',
  name: 'A to Z',
  newest: 'Newest',
}

/** Links instead of a select: one click, and no JavaScript needed for it. */
export function SortLinks({ params, sort }: { params: ListingParams; sort: ListingSort }) {
  return (
    <nav aria-label="Sort by" className={styles.sort}>
      <ul>
        {listingSorts.map((name) => (
          <li key={name}>
            <Link
              href={listingUrl({ ...params, sort: name, page: '1' })}
              prefetch={false}
              scroll={false}
              aria-current={name === sort ? 'true' : undefined}
            >
              {name === 'featured' && params.query ? 'Best match' : names[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
