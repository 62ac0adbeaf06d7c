import 'server-only'
import { metrics } from './metrics'

type CacheRead = { handler: string; outcome: string; ageSeconds: number; durationMs: number }

/** From now on every read of the shared cache is counted. Whoever listened before goes on being told. */
export function countCacheReads(): void {
  // How cache-handlers/stats.js, which lives in a bundle of its own, tells of its reads.
  const listener = Symbol.for('next-cache.on-read')
  const former: unknown = Reflect.get(globalThis, listener)
  const { cacheReads, cacheDuration, cacheAge } = metrics()
  Reflect.set(globalThis, listener, (read: CacheRead) => {
    if (typeof former === 'function') former(read)
    const { handler, outcome, ageSeconds, durationMs } = read
    cacheReads.inc({ handler, outcome })
    cacheDuration.observe({ handler }, durationMs / 1000)
    if (outcome === 'hit' || outcome === 'stale') cacheAge.observe({ handler }, ageSeconds)
  })
}
