import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What the shared cache said during each request, in the form of Server-Timing.
 * @type {AsyncLocalStorage<string[]>}
 */
const cacheReads = new AsyncLocalStorage()
// See cache-handlers/stats.js, which lives in a bundle that cannot import this file.
Reflect.set(globalThis, Symbol.for('next-cache.on-read'), noteCacheRead)

/** @param {{ handler: string, outcome: string, ageSeconds: number, durationMs: number }} read */
function noteCacheRead({ handler, outcome, ageSeconds, durationMs }) {
  const age = outcome === 'hit' || outcome === 'stale' ? `, ${Math.round(ageSeconds)} s old` : ''
  cacheReads.getStore()?.push(`${handler};desc="${outcome}${age}";dur=${durationMs}`)
}

/**
 * From now on, in this request, what the cache says is gathered: the listeners that come later, Next's among them, run in it.
 * @returns {string[]} the list that it is gathered in
 */
export function gatherCacheReads() {
  /** @type {string[]} */
  const reads = []
  cacheReads.enterWith(reads)
  return reads
}
