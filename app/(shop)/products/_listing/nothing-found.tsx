import Link from 'next/link'
import { EmptyCup } from '@/components/brand/empty-cup'
import button from '@/components/ui/button.module.css'
import { listingUrl, type ListingParams } from '@/lib/listing-url'
import { plural } from '@/lib/plural'
import { nothingFoundWords as words } from '@/words/en/nothing-found'
import styles from './nothing-found.module.css'
import type { WayOut } from './ways-out'

type NothingFoundProps = {
  params: ListingParams
  /** A spelling that would find something, and how much. */
  near: { query: string; count: number } | null
  ways: WayOut[]
}

/** Says what to let go of, and how many products each would give, most first. */
export function NothingFound({ params, near, ways }: NothingFoundProps) {
  const { query } = params
  return (
    <div className={styles.nothing}>
      <EmptyCup className={styles.drawing} />
      <div className={styles.words}>
        <h2>{words.title}</h2>
        {near ? (
          <p className={styles.near}>
            {words.near(
              <Link href={listingUrl({ query: near.query })} prefetch={false}>
                {near.query}
              </Link>,
            )}{' '}
            <span className="soft numeric">{plural(near.count, 'product')}</span>
          </p>
        ) : null}
        <p className="soft">{query ? words.looked(query) : words.filtered}</p>
        <ul className={styles.ways}>
          {ways.map(({ params: less, text, count }, index) => (
            <li key={text}>
              <Link
                href={listingUrl(less)}
                prefetch={false}
                className={index === 0 ? button.primary : button.secondary}
              >
                {text}
                <span className={styles.count}>
                  {count}
                  <span className="visually-hidden"> {words.productsAfterNumber(count)}</span>
                </span>
              </Link>
            </li>
          ))}
          <li>
            <Link href="/products" prefetch={false} className={ways.length === 0 ? button.primary : button.quiet}>
              {words.everything}
            </Link>
          </li>
        </ul>
      </div>
    </div>
  )
}
