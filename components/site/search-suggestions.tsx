import { useRouter } from 'next/navigation'
import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useState,
  type KeyboardEvent,
  type Ref,
  type RefObject,
  type SubmitEvent,
} from 'react'
import { listingUrl } from '@/lib/listing-url'
import type { SuggestionView } from '@/lib/views/suggestion-view'
import { suggestionWords } from '@/words/en/suggestions'
import styles from './search-box.module.css'
import { SuggestionOption } from './suggestion-option'
import { useSuggestions } from './use-suggestions'

/** What the field says of its list. */
export type ShownSuggestions = { isShown: boolean; activeId: string | undefined }

/** What the field and its form hand on. */
export type SuggestionsHandle = {
  onChange: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onBlur: () => void
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
}

type SearchSuggestionsProps = {
  ref: Ref<SuggestionsHandle>
  id: string
  field: RefObject<HTMLInputElement | null>
  onShown: (shown: ShownSuggestions) => void
}

/** What the search of the header does once it is used: the list below its field, and the way to what is chosen. */
export function SearchSuggestions({ ref, id, field, onShown }: SearchSuggestionsProps) {
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const items = useSuggestions(typed)
  const isShown = isOpen && items.length > 0
  const optionId = (index: number) => `${id}-option-${index}`
  const chosen = isShown ? items[active] : undefined
  const activeId = chosen ? optionId(active) : undefined

  useEffect(() => onShown({ isShown, activeId }), [onShown, isShown, activeId])
  // What was typed while this was on its way, unless its field was left meanwhile.
  const onArrival = useEffectEvent(() => {
    if (document.activeElement === field.current) onChange()
  })
  useEffect(() => onArrival(), [])

  function onChange() {
    setTyped(field.current?.value ?? '')
    setIsOpen(true)
    setActive(-1)
  }

  function close() {
    setIsOpen(false)
    setActive(-1)
  }

  function go({ kind, slug }: SuggestionView) {
    close()
    setTyped('')
    field.current?.form?.reset()
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

  useImperativeHandle(ref, () => ({ onChange, onKeyDown, onBlur: close, onSubmit }))

  return (
    <>
      <div id={id} role="listbox" aria-label={suggestionWords.label} className={styles.list} hidden={!isShown}>
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
        {isShown ? suggestionWords.count(items.length) : ''}
      </p>
    </>
  )
}
