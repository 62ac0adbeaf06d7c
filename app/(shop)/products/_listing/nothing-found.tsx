import Link from 'next/link'
import { EmptyCup } from '@/components/brand/empty-cup'
import button from '@/components/ui/button.module.css'
import { listingUrl, type ListingParams } from '@/lib/listing-url'
import styles from './nothing-found.module.css'

/** Says what to let go of, most likely cause first. */
export function NothingFound({ params }: { params: ListingParams }) {
  const { query, category, minPrice, maxPrice, inStock } = params
  const ways: { href: string; text: string }[] = []
  if (minPrice || maxPrice) {
    ways.push({ href: listingUrl({ ...params, minPrice: '', maxPrice: '', page: '' }), text: 'Look at any price' })
  }
  if (inStock) ways.push({ href: listingUrl({ ...params, inStock: '', page: '' }), text: 'Include what is sold out' })
  if (query && category) ways.push({ href: listingUrl({ query }), text: `Look for “${query}” on every shelf` })
  ways.push({ href: '/products', text: 'See everything in the shop' })
  return (
    <div className={styles.nothing}>
      <EmptyCup className={styles.drawing} />
      <div className={styles.words}>
        <h2>Nothing at the bottom of this cup.</h2>
        <p className="soft">
          {query
            ? `We looked for “${query}” in names, descriptions and origins. A shorter or more general word may help.`
            : 'No product fits all of these filters at once.'}
        </p>
        <ul className={styles.ways}>
          {ways.map(({ href, text }, index) => (
            <li key={href}>
              <Link href={href} prefetch={false} className={index === 0 ? button.primary : button.quiet}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
