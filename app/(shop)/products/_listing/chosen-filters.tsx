import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { listingUrl, type ListingParam, type ListingParams } from '@/lib/listing-url'
import type { CategoryView } from '@/lib/views/product-view'
import styles from './chosen-filters.module.css'

/** What narrows the listing, each with a link that takes it away. */
export function ChosenFilters({ params, categories }: { params: ListingParams; categories: CategoryView[] }) {
  const chosen: { name: ListingParam; text: string }[] = []
  if (params.query) chosen.push({ name: 'query', text: `“${params.query}”` })
  const shelf = categories.find(({ slug }) => slug === params.category)
  if (shelf) chosen.push({ name: 'category', text: shelf.name })
  if (params.minPrice) chosen.push({ name: 'minPrice', text: `from €${params.minPrice}` })
  if (params.maxPrice) chosen.push({ name: 'maxPrice', text: `up to €${params.maxPrice}` })
  if (params.inStock) chosen.push({ name: 'inStock', text: 'in stock' })
  if (chosen.length === 0) return null
  return (
    <ul className={styles.chips} aria-label="Chosen filters">
      {chosen.map(({ name, text }) => (
        <li key={name}>
          <Link href={listingUrl({ ...params, page: '1', [name]: '' })} prefetch={false} className={styles.chip}>
            <span className="visually-hidden">Remove </span>
            {text}
            <Icon name="cross" />
          </Link>
        </li>
      ))}
      {chosen.length > 1 ? (
        <li>
          <Link href="/products" prefetch={false} className={styles.clear}>
            Clear all
          </Link>
        </li>
      ) : null}
    </ul>
  )
}
