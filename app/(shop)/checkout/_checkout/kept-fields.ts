/** What goes into the tab's memory and what must not: a card number is typed anew. */
export const isKept = (name: string) => name.startsWith('shippingAddress.') || name === 'delivery'

/** @param fields the form's, of which only those that may be kept are */
export function keepFields(storageKey: string, fields: FormData): void {
  const kept = [...fields].filter(([name, value]) => isKept(name) && typeof value === 'string')
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(kept)))
  } catch {
    // Storage is forbidden or full: what was typed is then only in the page.
  }
}

/** @returns by field name what had been typed; null when there is nothing, or nothing that could be of this form */
export function readKeptFields(storageKey: string): Record<string, string> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const fields = Object.entries(kept).filter(([name, value]) => isKept(name) && typeof value === 'string')
    return Object.fromEntries(fields)
  } catch {
    return null
  }
}

export function forgetFields(storageKey: string): void {
  try {
    sessionStorage.removeItem(storageKey)
  } catch {
    // Then nothing was kept either.
  }
}
