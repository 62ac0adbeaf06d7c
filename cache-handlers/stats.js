/** @typedef {'hit' | 'stale' | 'miss' | 'error' | 'off'} Outcome */
/** @typedef {{ handler: 'use-cache' | 'route', outcome: Outcome, ageSeconds: number, durationMs: number }} CacheRead */

// On globalThis by a registered symbol, because Next loads the handlers in a bundle of their own: so the application can
// listen without importing this folder. globalThis[Symbol.for('next-cache.on-read')] = (read) => { … }
const listener = Symbol.for('next-cache.on-read')

/** @param {CacheRead} read */
export function report(read) {
  const onRead = Reflect.get(globalThis, listener)
  if (typeof onRead !== 'function') return
  try {
    onRead(read)
  } catch (error) {
    // Counting must not fail the page that is counted.
    console.error('next-cache: the listener to reads threw', error)
  }
}
