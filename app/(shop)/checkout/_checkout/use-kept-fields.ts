import { useEffect, type RefObject } from 'react'
import { forgetFields, keepFields, readKeptFields } from './kept-fields'

/**
 * Keeps what is typed into the form for a reload, in this tab alone, and puts it back into the fields that nobody has
 * touched yet. What a post without JavaScript brought back is newer, and stands already.
 * @param storageKey names the shopper too: another one in this tab gets nothing of it
 * @param onDelivery is told which delivery had been chosen
 */
export function useKeptFields(
  form: RefObject<HTMLFormElement | null>,
  { storageKey, isNewer, onDelivery }: { storageKey: string; isNewer: boolean; onDelivery: (method: string) => void },
) {
  useEffect(() => {
    if (isNewer || !form.current) return
    for (const [name, value] of Object.entries(readKeptFields(storageKey) ?? {})) {
      if (name === 'delivery') onDelivery(value)
      const field = form.current.elements.namedItem(name)
      if (isUntouched(field)) field.value = value
    }
    // Once, with the page: later the fields belong to who types.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  return {
    keep: () => {
      if (form.current) keepFields(storageKey, new FormData(form.current))
    },
    forget: () => forgetFields(storageKey),
  }
}

function isUntouched(field: RadioNodeList | Element | null): field is HTMLInputElement | HTMLSelectElement {
  if (field instanceof HTMLSelectElement) return true
  return field instanceof HTMLInputElement && field.type !== 'radio' && field.value === field.defaultValue
}
