import { sharedStore } from './shared-store.js'

/**
 * Makes everything that carries one of the tags gone, for every process at once. Unlike revalidateTag it may be called
 * from anywhere, and says when it did not work, so that the caller can keep the invalidation and try again.
 * @param {string[]} tags
 * @returns {Promise<void>} rejects when Redis did not take it in time
 */
export async function expireTags(tags) {
  await sharedStore()?.invalidate(tags)
}
