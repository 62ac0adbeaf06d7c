import { localNow } from './local-now.js'
import { options } from './options.js'
import { revalidateTags } from './revalidate-tags.js'
import { sharedStore } from './shared-store.js'

/**
 * @typedef {import('next/dist/server/lib/incremental-cache').CacheHandler} Base
 * @typedef {import('next/dist/server/lib/incremental-cache').CacheHandlerValue} CacheHandlerValue
 * @typedef {Parameters<Base['set']>} SetParameters
 * @typedef {CacheHandlerValue['cacheControl']} CacheControl
 * @typedef {{ data: SetParameters[1], cacheControl: CacheControl, writtenAt: number }} StoredRoute
 */

const tagsHeader = 'x-next-cache-tags'

/** For prerendered pages, route responses and fetches: name it in next.config.js as cacheHandler. */
export default class RouteCacheHandler {
  /** Next makes one of these for each request, before anything is read for it: what it sets was not made earlier. */
  #startedAt = localNow()
  /** By key, when this request was first told what there is: not earlier did it begin to make it. @type {Map<string, number>} */
  #askedAt = new Map()
  /** What this request was given, and when that was made. @type {WeakMap<object, import('./tag-table.js').Stamp>} */
  #given = new WeakMap()

  /**
   * @param {string} key
   * @param {Parameters<Base['get']>[1]} context
   * @returns {Promise<CacheHandlerValue | null>}
   */
  async get(key, context) {
    const store = sharedStore()
    const softTags = context.kind === 'FETCH' ? [...(context.tags ?? []), ...(context.softTags ?? [])] : []
    const found = await store?.find('route', key, softTags)
    if (!this.#askedAt.has(key)) this.#askedAt.set(key, localNow())
    if (!store || !found) return null
    // Written by set below.
    const { data, cacheControl, writtenAt } = /** @type {StoredRoute} */ (found.entry.value)
    if (data) this.#given.set(data, { epoch: found.entry.epoch, madeAt: found.entry.madeAt })
    if (found.verdict === 'stale') return staleAnswer(data, cacheControl, context)
    const lastModified = Math.min(store.tags.toLocal(writtenAt), localNow())
    return { value: data, lastModified, ...(cacheControl && { cacheControl }) }
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
    const stamp = store.tags.stamp(this.#askedAt.get(key) ?? this.#startedAt)
    /** @type {StoredRoute} */
    const value = { data, cacheControl, writtenAt: stamp?.madeAt ?? 0 }
    // When a page cannot be made anew, Next sets the one that it was given, to try again later. It is as old as before.
    const given = data ? this.#given.get(data) : undefined
    const isNotFound = data === null || ('status' in data && data.status === 404)
    const ttlSeconds = isNotFound ? options.notFoundTtlSeconds : (cacheControl?.expire ?? options.maxTtlSeconds)
    await store.keep(key, { stamp: given ?? stamp, tags: tagsOf(data, context), value, ttlSeconds })
  }

  /** @param {string | string[]} tags @param {{ expire?: number }} [durations] */
  async revalidateTag(tags, durations) {
    await revalidateTags([tags].flat(), durations)
  }

  resetRequestCache() {}
}

/** @param {SetParameters[1]} data @param {SetParameters[2]} context @returns {string[]} */
function tagsOf(data, context) {
  const header = data && 'headers' in data ? data.headers?.[tagsHeader] : undefined
  if (typeof header === 'string') return header.split(',')
  return 'tags' in context ? (context.tags ?? []) : []
}

/**
 * Next is to show it once more and to make a new one meanwhile. It knows staleness only as age; and a page without an
 * end would never be old enough, so it is given one. That is also what a proxy before the application is told.
 * @param {SetParameters[1]} data
 * @param {CacheControl} cacheControl
 * @param {Parameters<Base['get']>[1]} context
 * @returns {CacheHandlerValue}
 */
function staleAnswer(data, cacheControl, context) {
  const revalidate = context.kind === 'FETCH' && data?.kind === 'FETCH' ? context.revalidate || data.revalidate : 1
  const lastModified = localNow() - revalidate * 1000 - 1
  return { value: data, lastModified, cacheControl: { revalidate: 1, expire: cacheControl?.expire } }
}
