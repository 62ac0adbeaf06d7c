import 'server-only'
import { metrics } from './metrics'
import { onCacheRead } from './on-cache-read'

/** From now on every read of the shared cache is counted. */
export function countCacheReads(): void {
  const { cacheReads, cacheDuration, cacheAge } = metrics()
  onCacheRead(({ handler, outcome, ageSeconds, durationMs }) => {
    cacheReads.inc({ handler, outcome })
    cacheDuration.observe({ handler }, durationMs / 1000)
    if (outcome === 'hit' || outcome === 'stale') cacheAge.observe({ handler }, ageSeconds)
  })
}
