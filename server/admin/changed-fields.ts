import 'server-only'

/**
 * @returns the fields to which the change gives another value, as they were and as they become; null when there is none,
 * as in a request that is sent again
 */
export function changedFields<T extends Record<string, string | number>>(
  present: T,
  change: Partial<T>,
): { before: Partial<T>; after: Partial<T> } | null {
  const before: Partial<T> = {}
  const after: Partial<T> = {}
  for (const field in change) {
    if (change[field] === present[field]) continue
    before[field] = present[field]
    after[field] = change[field]
  }
  return Object.keys(after).length === 0 ? null : { before, after }
}
