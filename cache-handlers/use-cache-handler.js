import { sharedStore } from './shared-store.js'

/**
 * @typedef {import('next/cache').CacheEntry} CacheEntry
 * @typedef {Omit<CacheEntry, 'value'> & { bytes: Uint8Array<ArrayBuffer> }} StoredEntry
 */

/**
 * For `'use cache'`: name it in next.config.js as cacheHandlers.default.
 * @type {import('next/cache').CacheHandler}
 */
const useCacheHandler = {
  async get(key, softTags) {
    const found = await sharedStore()?.find('use-cache', key, softTags)
    if (!found) return undefined
    // Written by set below.
    const { bytes, ...entry } = /** @type {StoredEntry} */ (found.entry.value)
    // A negative revalidate: use it this once, and make a new one meanwhile.
    const revalidate = found.verdict === 'stale' ? -1 : entry.revalidate
    return { ...entry, revalidate, value: streamOf(bytes) }
  },

  async set(key, pending) {
    const store = sharedStore()
    if (!store) return
    try {
      const { value, ...entry } = await pending
      const bytes = new Uint8Array(await new Response(value).arrayBuffer())
      const now = store.tags.now()
      // The entry's own time is by this process' clock, and is when its function began to run.
      const madeAt = now === undefined ? undefined : now - (Date.now() - entry.timestamp)
      await store.keep(key, { tags: entry.tags, value: { ...entry, bytes }, ttlSeconds: entry.expire, madeAt })
    } catch {
      // The render broke off: whoever comes next makes it anew.
      store.giveUp(key)
    }
  },

  async refreshTags() {
    // Every find brings the tags up to date itself.
  },

  async getExpiration() {
    // find judges the soft tags that get is given.
    return Infinity
  },

  async updateTags(tags, durations) {
    // Next swallows what is thrown here. What must not be lost goes through expire-tags.js.
    await sharedStore()?.tags.invalidate(tags, durations)
  },
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
