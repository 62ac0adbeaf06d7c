import Link from 'next/link'
import button from '@/components/ui/button.module.css'
import { Field } from '@/components/ui/field'
import { listingUrl, type ListingParams } from '@/lib/listing-url'
import type { CategoryView } from '@/lib/views/product-view'
import styles from './filters.module.css'

type FiltersProps = {
  params: ListingParams
  problems: ListingParams
  categories: CategoryView[]
}

/** Links for what is one click, a GET form for what is typed: all of it works without JavaScript and ends in the URL. */
export function Filters({ params, problems, categories }: FiltersProps) {
  const { query, category, minPrice, maxPrice, inStock, sort } = params
  const { page: _page, category: _category, ...elsewhere } = params
  return (
    <details className={styles.filters} open={Object.keys(problems).length > 0}>
      <summary className={styles.summary}>Shelves and filters</summary>
      <div className={styles.body}>
        <nav aria-label="Shelves">
          <h2 className={styles.title}>Shelves</h2>
          <ul>
            <li>
              <Link
                href={listingUrl(elsewhere)}
                prefetch={false}
                className={styles.shelf}
                aria-current={category ? undefined : 'page'}
              >
                Everything
              </Link>
            </li>
            {categories.map((shelf) => (
              <li key={shelf.slug}>
                <Link
                  href={listingUrl({ ...elsewhere, category: shelf.slug })}
                  prefetch={false}
                  className={styles.shelf}
                  aria-current={shelf.slug === category ? 'page' : undefined}
                >
                  {shelf.name}
                  <span className={styles.count}>{shelf.productCount}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <form action="/products" className={styles.form} aria-label="Filters">
          <Hidden name="category" value={category} />
          <Hidden name="sort" value={sort} />
          <Field
            id="query"
            name="query"
            label="Search"
            type="search"
            maxLength={100}
            defaultValue={query}
            error={problems.query}
          />
          <fieldset>
            <legend className={styles.title}>Price in euros</legend>
            <div className={styles.prices}>
              <Field
                id="minPrice"
                name="minPrice"
                label="From"
                inputMode="decimal"
                defaultValue={minPrice}
                error={problems.minPrice}
                autoComplete="off"
              />
              <Field
                id="maxPrice"
                name="maxPrice"
                label="To"
                inputMode="decimal"
                defaultValue={maxPrice}
                error={problems.maxPrice}
                autoComplete="off"
              />
            </div>
          </fieldset>
          <label className={styles.check}>
            <input type="checkbox" name="inStock" value="true" defaultChecked={inStock === 'true'} />
            Only what is in stock
          </label>
          <button type="submit" className={button.secondary}>
            Show
          </button>
        </form>
      </div>
    </details>
  )
}

function Hidden({ name, value }: { name: string; value: string | undefined }) {
  return value ? <input type="hidden" name={name} value={value} /> : null
}
