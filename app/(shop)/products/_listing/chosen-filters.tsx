import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { facetNames, facetValueName } from '@/lib/facets'
import { listingUrl, valuesOf, without, type ListingParam, type ListingParams } from '@/lib/listing-url'
import type { CategoryView } from '@/lib/views/product-view'
import { listingWords as words } from '@/words/en/listing'
import styles from './chosen-filters.module.css'

type Chosen = { name: ListingParam; value?: string; text: string }

/** What narrows the listing, each with a link that takes it away. */
export function ChosenFilters({ params, categories }: { params: ListingParams; categories: CategoryView[] }) {
  const chosen = chosenOf(params, categories)
  if (chosen.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={words.chosen.list}>
      {chosen.map(({ name, value, text }) => (
        <li key={`${name} ${value}`}>
          <Link href={listingUrl(without(params, name, value))} prefetch={false} scroll={false} className={styles.chip}>
            <span className="visually-hidden">{words.chosen.remove} </span>
            {text}
            <Icon name="cross" />
          </Link>
        </li>
      ))}
      {chosen.length > 1 ? (
        <li>
          <Link href="/products" prefetch={false} scroll={false} className={styles.clear}>
            {words.chosen.clear}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}

function chosenOf(params: ListingParams, categories: CategoryView[]): Chosen[] {
  const { query, minPrice, maxPrice, inStock } = params
  const nameOf = (slug: string) => categories.find((category) => category.slug === slug)?.name
  const ofFacets = facetNames.flatMap((name) =>
    valuesOf(params, name).map((value) => {
      const text = (name === 'category' && nameOf(value)) || facetValueName(name, value)
      return { name, value, text: name === 'roast' ? words.chosen.roast(text) : text }
    }),
  )
  return [
    ...(query ? [{ name: 'query', text: words.chosen.query(query) } as const] : []),
    ...ofFacets,
    ...(minPrice ? [{ name: 'minPrice', text: words.chosen.from(minPrice) } as const] : []),
    ...(maxPrice ? [{ name: 'maxPrice', text: words.chosen.upTo(maxPrice) } as const] : []),
    ...(inStock ? [{ name: 'inStock', text: words.chosen.inStock } as const] : []),
  ]
}
