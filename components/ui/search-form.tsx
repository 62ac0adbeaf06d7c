import type { ComponentProps, ReactNode } from 'react'
import { uiWords } from '@/words/en/ui'
import { Icon } from './icon'
import styles from './search-form.module.css'

type SearchFormProps = {
  id: string
  label: string
  className?: string | undefined
  /** What else the field is or does. */
  field?: ComponentProps<'input'>
  onSubmit?: ComponentProps<'form'>['onSubmit']
  /** What stands below the field. */
  children?: ReactNode
}

/** Asks the listing: a plain GET form, so the question ends up in the URL. */
export function SearchForm({ id, label, className, field, onSubmit, children }: SearchFormProps) {
  return (
    <search className={[styles.search, className].filter(Boolean).join(' ')}>
      <form action="/products" onSubmit={onSubmit}>
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <input
          id={id}
          type="search"
          name="query"
          maxLength={100}
          placeholder={uiWords.searchExample}
          autoComplete="off"
          enterKeyHint="search"
          {...field}
        />
        <button type="submit" aria-label={uiWords.search}>
          <Icon name="search" />
        </button>
        {children}
      </form>
    </search>
  )
}
