import 'server-only'
import { Counter, Histogram, Registry } from 'prom-client'

/** What Prometheus reads of this replica. */
export const metrics = new Registry()

const cacheReads = new Counter({
  name: 'goldfish_cache_reads_total',
  help: 'Reads of the shared cache: hit, stale (shown while it is made anew), miss, error (no answer), off (not asked)',
  labelNames: ['handler', 'outcome'],
  registers: [metrics],
})

const cacheAge = new Histogram({
  name: 'goldfish_cache_age_seconds',
  help: 'How old what the shared cache answered was',
  labelNames: ['handler'],
  buckets: [0.1, 1, 10, 60, 600, 3_600, 86_400],
  registers: [metrics],
})

const cacheDuration = new Histogram({
  name: 'goldfish_cache_read_seconds',
  help: 'How long a read of the shared cache took, waiting for somebody else who makes the entry included',
  labelNames: ['handler'],
  buckets: [0.001, 0.005, 0.02, 0.1, 0.25, 1],
  registers: [metrics],
})

type CacheRead = { handler: string; outcome: string; ageSeconds: number; durationMs: number }

/** From now on every read of the shared cache is counted. Whoever listened before goes on being told. */
export function countCacheReads(): void {
  // How cache-handlers/stats.js, which lives in a bundle of its own, tells of its reads.
  const listener = Symbol.for('next-cache.on-read')
  const former: unknown = Reflect.get(globalThis, listener)
  Reflect.set(globalThis, listener, (read: CacheRead) => {
    if (typeof former === 'function') former(read)
    const { handler, outcome, ageSeconds, durationMs } = read
    cacheReads.inc({ handler, outcome })
    cacheDuration.observe({ handler }, durationMs / 1000)
    if (outcome === 'hit' || outcome === 'stale') cacheAge.observe({ handler }, ageSeconds)
  })
}
