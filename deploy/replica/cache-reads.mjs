import { requestContext } from './request-context.mjs'

// See cache-handlers/stats.js, which lives in a bundle that cannot import this file.
Reflect.set(globalThis, Symbol.for('next-cache.on-read'), noteCacheRead)

/**
 * Gathers what the shared cache says during each request, in the form of Server-Timing.
 * @param {{ handler: string, outcome: string, ageSeconds: number, durationMs: number }} read
 */
function noteCacheRead({ handler, outcome, ageSeconds, durationMs }) {
  const age = outcome === 'hit' || outcome === 'stale' ? `, ${Math.round(ageSeconds)} s old` : ''
  const context = requestContext.getStore()
  context?.cacheReads.push(`${handler};desc="${outcome}${age}";dur=${durationMs}`)
  if (!context?.lab || outcome === 'off') return
  context.lab.cache.calls += 1
  context.lab.cache.milliseconds += durationMs
}
