import 'server-only'

type CacheRead = { handler: string; outcome: string; ageSeconds: number; durationMs: number }

/** From now on `listener` is told of every read of the shared cache, in the context of whoever read. Others are still told too. */
export function onCacheRead(listener: (read: CacheRead) => void): void {
  // How cache-handlers/stats.js, which lives in a bundle of its own, tells of its reads.
  const holder = Symbol.for('next-cache.on-read')
  const former: unknown = Reflect.get(globalThis, holder)
  Reflect.set(globalThis, holder, (read: CacheRead) => {
    if (typeof former === 'function') former(read)
    listener(read)
  })
}
