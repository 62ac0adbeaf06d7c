type KeptKeyOptions = {
  storageKey: string
  /** What of the input may stand in the tab's memory; a key is only used again where this is the same. */
  withoutSecrets: (body: unknown) => unknown
}

export type KeptKey = {
  find: (body: unknown) => string | null
  keep: (body: unknown, key: string) => void
  forget: () => void
}

/** The Idempotency-Key of a request that has no answer yet, in the tab's memory, which a reload does not empty. */
export function keptKey({ storageKey, withoutSecrets }: KeptKeyOptions): KeptKey {
  return {
    find(body) {
      try {
        const kept: { key?: unknown; of?: unknown } | null = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null')
        const isSame = kept?.of === JSON.stringify(withoutSecrets(body))
        return isSame && typeof kept.key === 'string' ? kept.key : null
      } catch {
        return null
      }
    },

    keep(body, key) {
      try {
        sessionStorage.setItem(storageKey, JSON.stringify({ key, of: JSON.stringify(withoutSecrets(body)) }))
      } catch {
        // Storage is forbidden or full: then a reload asks with a new key.
      }
    },

    forget() {
      try {
        sessionStorage.removeItem(storageKey)
      } catch {
        // Then nothing was kept either.
      }
    },
  }
}
