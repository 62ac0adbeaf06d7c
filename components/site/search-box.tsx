'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useLoaded } from '@/components/http/use-loaded'
import { SearchForm } from '@/components/ui/search-form'
import type { ShownSuggestions, SuggestionsHandle } from './search-suggestions'

/** Asked for when the field gets the focus: before there are two letters it is there. */
const loadSuggestions = () => import('./search-suggestions')
const noChange = () => () => {}

/**
 * The search of the header. Without JavaScript, and until it is used, a plain GET form; then a combobox that suggests shelves and
 * products, after the pattern of the ARIA Authoring Practices: the focus stays in the field, the arrows choose.
 */
export function SearchBox({ id, label, className }: { id: string; label: string; className?: string | undefined }) {
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<SuggestionsHandle>(null)
  const [isUsed, setIsUsed] = useState(false)
  const [shown, setShown] = useState<ShownSuggestions>({ isShown: false, activeId: undefined })
  const suggestions = useLoaded(loadSuggestions, isUsed)
  const isReady = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  )
  // Somebody was here before the page's scripts.
  useEffect(() => {
    if (document.activeElement === field.current) setIsUsed(true)
  }, [])

  const listId = `${id}-list`
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': shown.isShown,
    'aria-controls': listId,
    'aria-activedescendant': shown.activeId,
  } as const
  return (
    <SearchForm
      id={id}
      label={label}
      className={className}
      onSubmit={(event) => list.current?.onSubmit(event)}
      field={{
        ref: field,
        onFocus: () => setIsUsed(true),
        onChange: () => list.current?.onChange(),
        onKeyDown: (event) => list.current?.onKeyDown(event),
        onBlur: () => list.current?.onBlur(),
        ...(isReady && combobox),
      }}
    >
      {suggestions ? <suggestions.SearchSuggestions ref={list} id={listId} field={field} onShown={setShown} /> : null}
    </SearchForm>
  )
}
