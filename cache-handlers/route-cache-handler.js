import { options } from './options.js'
import { sharedStore } from './shared-store.js'

/**
 * @typedef {import('next/dist/server/lib/incremental-cache').CacheHandler} Base
 * @typedef {import('next/dist/server/lib/incremental-cache').CacheHandlerValue} CacheHandlerValue
 * @typedef {Parameters<Base['set']>} SetParameters
 * @typedef {{ data: SetParameters[1], cacheControl?: { revalidate?: number | false, expire?: number } }} StoredRoute
 */

const tagsHeader = 'x-next-cache-tags'

/** For prerendered pages and route responses: name it in next.config.js as cacheHandler. */
export default class RouteCacheHandler {
  /**
   * @param {string} key
   * @returns {Promise<CacheHandlerValue | null>}
   */
  async get(key) {
    const store = sharedStore()
    const found = await store?.find('route', key)
    if (!store || !found) return null
    const { data, cacheControl } = /** @type {StoredRoute} */ (found.entry.value)
    const lastModified = found.entry.madeAt - (store.tags.now() ?? 0) + Date.now()
    const revalidateSeconds = cacheControl?.revalidate
    const past = typeof revalidateSeconds === 'number' && lastModified + revalidateSeconds * 1000 < Date.now()
    // Next makes it anew in the background, and will come with the result.
    if (past) store.begin(key)
    return /** @type {CacheHandlerValue} */ ({
      value: data,
      // Old enough to be remade, and not so old that it must not be shown.
      lastModified:
        found.verdict === 'stale' && !past ? lastModified - (revalidateSeconds || 0) * 1000 - 1 : lastModified,
      cacheControl,
    })
  }

  /**
   * @param {SetParameters[0]} key
   * @param {SetParameters[1]} data
   * @param {SetParameters[2]} context
   */
  async set(key, data, context) {
    const store = sharedStore()
    if (!store) return
    const cacheControl = 'cacheControl' in context ? context.cacheControl : undefined
    const headers = data && 'headers' in data ? data.headers : undefined
    const tagged = headers?.[tagsHeader]
    const tags = typeof tagged === 'string' ? tagged.split(',') : 'tags' in context ? (context.tags ?? []) : []
    const isNotFound = data === null || ('status' in data && data.status === 404)
    const ttlSeconds = isNotFound ? options.notFoundTtlSeconds : (cacheControl?.expire ?? options.maxTtlSeconds)
    await store.keep(key, { tags, value: { data, cacheControl }, ttlSeconds })
  }

  /**
   * @param {string | string[]} tags
   * @param {{ expire?: number }} [durations]
   */
  async revalidateTag(tags, durations) {
    await sharedStore()?.tags.invalidate([tags].flat(), durations)
  }

  resetRequestCache() {}
}
