import 'server-only'

/**
 * Turns what somebody typed into a Postgres tsquery in which every word must occur and each may be unfinished.
 * @returns "ethi:* & natural:*"; empty when there is no word in it. Only letters and digits pass, so no tsquery
 * operator can be smuggled in.
 */
export function prefixSearch(typed: string): string {
  const words = typed.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => `${word}:*`).join(' & ')
}
