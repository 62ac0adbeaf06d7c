'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState, useSyncExternalStore, type KeyboardEvent, type SubmitEvent } from 'react'
import { Icon } from '@/components/ui/icon'
import form from '@/components/ui/search-form.module.css'
import { listingUrl } from '@/lib/listing-url'
import type { SuggestionView } from '@/lib/views/suggestion-view'
import { headerWords } from '@/words/en/header'
import { uiWords } from '@/words/en/ui'
import styles from './search-box.module.css'
import { SuggestionOption } from './suggestion-option'
import { useSuggestions } from './use-suggestions'

const noChange = () => () => {}

/**
 * The search of the header. Without JavaScript a plain GET form; with it a combobox that suggests shelves and products,
 * after the pattern of the ARIA Authoring Practices: the focus stays in the field, the arrows choose.
 */
export function SearchBox({ id, label, className }: { id: string; label: string; className?: string | undefined }) {
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const items = useSuggestions(typed)
  const isReady = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  )
  const isShown = isOpen && items.length > 0
  const optionId = (index: number) => `${id}-option-${index}`
  const chosen = isShown ? items[active] : undefined

  function close() {
    setIsOpen(false)
    setActive(-1)
  }

  function go({ kind, slug }: SuggestionView) {
    close()
    setTyped('')
    if (field.current) field.current.value = ''
    router.push(kind === 'product' ? `/products/${slug}` : listingUrl({ category: slug }))
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && items.length > 0) {
      event.preventDefault()
      setIsOpen(true)
      // Beyond either end comes the field itself, where nothing is chosen.
      setActive((now) => (((isShown ? now : -1) + 1 + step + items.length + 1) % (items.length + 1)) - 1)
    } else if (event.key === 'Escape' && isShown) {
      // The browser's own Escape would empty the field too.
      event.preventDefault()
      close()
    }
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (chosen) return go(chosen)
    close()
    router.push(listingUrl({ query: field.current?.value.trim() ?? '' }))
  }

  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isShown,
    'aria-controls': `${id}-list`,
    'aria-activedescendant': chosen ? optionId(active) : undefined,
  } as const
  return (
    <search className={[form.search, className].filter(Boolean).join(' ')}>
      <form action="/products" onSubmit={onSubmit}>
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <input
          ref={field}
          id={id}
          type="search"
          name="query"
          maxLength={100}
          placeholder={uiWords.searchExample}
          autoComplete="off"
          enterKeyHint="search"
          {...(isReady ? combobox : {})}
          onKeyDown={onKeyDown}
          onBlur={close}
          onChange={({ target }) => {
            setTyped(target.value)
            setIsOpen(true)
            setActive(-1)
          }}
        />
        <button type="submit" aria-label={uiWords.search}>
          <Icon name="search" />
        </button>
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={headerWords.suggestions}
          className={styles.list}
          hidden={!isShown}
        >
          {items.map((item, index) => (
            <SuggestionOption
              key={`${item.kind} ${item.slug}`}
              id={optionId(index)}
              item={item}
              isActive={index === active}
              onChoose={() => go(item)}
            />
          ))}
        </div>
        <p aria-live="polite" className="visually-hidden">
          {isShown ? headerWords.suggestionCount(items.length) : ''}
        </p>
      </form>
    </search>
  )
}
