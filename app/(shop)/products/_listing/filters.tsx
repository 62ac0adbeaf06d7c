'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useOptimistic, useRef, useTransition, type ReactNode, type SubmitEvent } from 'react'
import button from '@/components/ui/button.module.css'
import { facetNames, type FacetName } from '@/lib/facets'
import { listingOfForm, listingUrl, valuesOf, type ListingParams } from '@/lib/listing-url'
import type { FacetsView } from '@/lib/views/product-view'
import { filterWords as words } from '@/words/en/filters'
import { FacetChoices } from './facet-choices'
import styles from './filters.module.css'
import { TypedFilter } from './typed-filter'

type FiltersProps = {
  params: ListingParams
  problems: { [name: string]: string | undefined }
  facets: FacetsView
}

/**
 * A GET form: without JavaScript what is ticked and typed is asked for by its button, with it as soon as it is ticked or
 * typed. Either way it ends in the URL, and what is shown as ticked is what the URL says.
 */
export function Filters({ params, problems, facets }: FiltersProps) {
  const router = useRouter()
  const fold = useRef<HTMLDetailsElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [isBusy, startTransition] = useTransition()
  // What was ticked shows at once, and several at a time add up, while the products of the first are still on their way.
  const [asked, setAsked] = useOptimistic(params)

  function ask() {
    if (!form.current) return
    const next = listingOfForm(new FormData(form.current))
    if (listingUrl(next) === listingUrl({ ...asked, page: '1' })) return
    startTransition(() => {
      setAsked(next)
      router.push(listingUrl(next), { scroll: false })
    })
  }

  // What was ticked before the scripts had come.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(ask, [])

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    ask()
    // On a phone they lie over what they found.
    const summary = fold.current?.querySelector('summary')
    if (!fold.current?.open || !summary?.checkVisibility()) return
    fold.current.open = false
    summary.focus()
  }

  const setCount =
    facetNames.reduce((sum, name) => sum + valuesOf(asked, name).length, 0) + Number(Boolean(asked.inStock))
  const choices = (name: FacetName, title: string, others?: ReactNode) => (
    <FacetChoices name={name} title={title} choices={facets[name]} chosen={valuesOf(asked, name)} onChange={ask}>
      {others}
    </FacetChoices>
  )
  return (
    <details ref={fold} className={styles.filters} open={Object.keys(problems).length > 0}>
      <summary className={styles.summary}>
        {words.summary}
        {setCount > 0 ? (
          <span className={styles.set}>
            {setCount}
            <span className="visually-hidden"> {words.set}</span>
          </span>
        ) : null}
      </summary>
      <form
        ref={form}
        action="/products"
        className={styles.form}
        aria-label={words.filters}
        autoComplete="off"
        aria-busy={isBusy}
        onSubmit={onSubmit}
      >
        {params.sort ? <input type="hidden" name="sort" value={params.sort} /> : null}
        {params.pageSize ? <input type="hidden" name="pageSize" value={params.pageSize} /> : null}
        <TypedFilter
          name="query"
          label={words.search}
          type="search"
          maxLength={100}
          given={params}
          problems={problems}
          onDone={ask}
        />
        {choices('category', words.shelves)}
        <fieldset>
          <legend className={styles.title}>{words.availability}</legend>
          <label className={styles.check}>
            <input type="checkbox" name="inStock" value="true" checked={asked.inStock === 'true'} onChange={ask} />
            {words.inStock}
            <span className={styles.count}>{facets.inStock}</span>
          </label>
        </fieldset>
        {choices('roast', words.roast)}
        {choices('taste', words.taste)}
        {choices(
          'price',
          words.price,
          <div className={styles.prices}>
            <TypedFilter
              name="minPrice"
              label={words.from}
              inputMode="decimal"
              given={params}
              problems={problems}
              onDone={ask}
            />
            <TypedFilter
              name="maxPrice"
              label={words.to}
              inputMode="decimal"
              given={params}
              problems={problems}
              onDone={ask}
            />
          </div>,
        )}
        {choices('origin', words.origin)}
        <button type="submit" className={`${button.secondary} ${styles.show}`}>
          {words.show}
        </button>
      </form>
    </details>
  )
}
