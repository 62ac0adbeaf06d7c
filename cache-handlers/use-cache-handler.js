import { localNow } from './local-now.js'
import { revalidateTags } from './revalidate-tags.js'
import { sharedStore } from './shared-store.js'

/**
 * @typedef {import('next/cache').CacheEntry} CacheEntry
 * @typedef {Pick<CacheEntry, 'revalidate' | 'expire' | 'stale'> & { bytes: Uint8Array<ArrayBuffer> }} StoredEntry
 */

/**
 * For `'use cache'`: name it in next.config.js as cacheHandlers.default.
 * @type {import('next/cache').CacheHandler}
 */
const useCacheHandler = {
  async get(key, softTags) {
    const store = sharedStore()
    const found = await store?.find('use-cache', key, softTags)
    if (!store || !found) return undefined
    const { tags, madeAt, value } = found.entry
    // Written by set below.
    const { bytes, ...lifetime } = /** @type {StoredEntry} */ (value)
    return {
      ...lifetime,
      tags,
      // By the clock of this process, with which Next compares it.
      timestamp: Math.min(store.tags.toLocal(madeAt), localNow()),
      // Negative: use it this once, and make a new one meanwhile.
      revalidate: found.verdict === 'stale' ? -1 : lifetime.revalidate,
      value: streamOf(bytes),
    }
  },

  async set(key, pending) {
    const store = sharedStore()
    if (!store) return
    store.expect(key)
    try {
      const { value, tags, timestamp, revalidate, expire, stale } = await pending
      const bytes = new Uint8Array(await new Response(value).arrayBuffer())
      const stored = { revalidate, expire, stale, bytes }
      // The timestamp is when its function began to run.
      const stamp = store.tags.stamp(timestamp)
      const ttlSeconds = expire - (localNow() - timestamp) / 1000
      await store.keep(key, { stamp, tags, value: stored, ttlSeconds })
    } catch {
      // The render broke off, and what came of it is not whole.
      await store.giveUp(key)
    }
  },

  async refreshTags() {
    // Every find brings the tags up to date itself.
  },

  async getExpiration() {
    // find judges the soft tags that get is given.
    return Infinity
  },

  updateTags: revalidateTags,
}

export default useCacheHandler

/** @param {Uint8Array<ArrayBuffer>} bytes */
function streamOf(bytes) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}
