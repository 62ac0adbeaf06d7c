/**
 * Everything that can be set. Times are in the unit that the name says.
 * Change it here, or by the environment, when you take this folder into your own application.
 */
export const options = {
  /** See parse-redis-url.js for its forms. Without it, and while Next builds, nothing is cached. */
  redisUrl: process.env.NEXT_PHASE === 'phase-production-build' ? undefined : process.env.REDIS_URL,
  /** Stands before every key; the number changes with the shape in which this folder writes. */
  namespace: 'next-cache:v1',
  /**
   * Two releases that run beside each other render different pages from the same data, so each has entries of its own.
   * The tags they share: what one of them changes must be gone from the other's pages too.
   */
  release: process.env.DEPLOYMENT_ID || 'default',
  /** Pages name the address under which people reach them: the same release under another one has entries of its own. */
  site: process.env.PUBLIC_URL ?? '',
  /** No entry is kept longer, whatever its own lifetime says; and no invalidation is remembered longer. */
  maxTtlSeconds: 24 * 3600,
  /** Spreads the ends of entries that were written together: each ends up to so much earlier. */
  ttlJitter: 0.1,
  /** Of a page that is a 404: somebody may add the product any moment. */
  notFoundTtlSeconds: 10,
  /** Larger entries are not kept: reading one would cost more than making it. */
  maxEntryBytes: 2 * 1024 * 1024,
  /** How long Redis may take for one step. A request pays this at most once; then the breaker is open. */
  deadlineMs: 200,
  /** How long Redis is left alone after a failure, doubling up to the second figure. */
  breakerOpenMs: { first: 500, most: 5_000 },
  /** How long one maker of an entry may keep everybody else waiting for it, in its own process and in others. */
  waitMs: 1_000,
  /** Within this an entry counts as older than the invalidation: the clocks of two machines do not run alike. */
  clockMarginMs: 10,
}
