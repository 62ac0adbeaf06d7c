export type KeptKeyOptions = {
  storageKey: string
  /** What of the input may stand in the tab's memory; a key is only used again where this is the same. */
  withoutSecrets: (body: unknown) => unknown
}

/** The Idempotency-Key of a request that has no answer yet, in the tab's memory, which a reload does not empty. */
export const keptKey = {
  find({ storageKey, withoutSecrets }: KeptKeyOptions, body: unknown): string | null {
    try {
      const kept: { key?: unknown; of?: unknown } | null = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null')
      const isSame = kept?.of === JSON.stringify(withoutSecrets(body))
      return isSame && typeof kept.key === 'string' ? kept.key : null
    } catch {
      return null
    }
  },

  keep({ storageKey, withoutSecrets }: KeptKeyOptions, body: unknown, key: string): void {
    try {
      sessionStorage.setItem(storageKey, JSON.stringify({ key, of: JSON.stringify(withoutSecrets(body)) }))
    } catch {
      // Storage is forbidden or full: then a reload asks with a new key.
    }
  },

  forget({ storageKey }: KeptKeyOptions): void {
    try {
      sessionStorage.removeItem(storageKey)
    } catch {
      // Then nothing was kept either.
    }
  },
}
