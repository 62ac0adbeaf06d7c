/** What counting one request against one limit came to. */
export type RateCount = {
  limit: string
  /** So many in so many seconds. */
  quota: { points: number; windowSeconds: number }
  /** How many were counted in this window, this request included. */
  used: number
  remaining: number
  /** When the window ends and counting begins anew. */
  resetSeconds: number
  /** This request is one too many. */
  isOver: boolean
}

/**
 * Says what is left of the limits, in the fields of draft-ietf-httpapi-ratelimit-headers-11.
 * @param counts at least one
 */
export function rateLimitHeaders(counts: RateCount[]): { 'RateLimit-Policy': string; RateLimit: string } {
  const policies = counts.map(({ limit, quota }) => `"${limit}";q=${quota.points};w=${quota.windowSeconds}`)
  const left = counts.map(({ limit, remaining, resetSeconds }) => `"${limit}";r=${remaining};t=${resetSeconds}`)
  return { 'RateLimit-Policy': policies.join(', '), RateLimit: left.join(', ') }
}
