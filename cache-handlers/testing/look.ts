import type { Store } from '../store.js'

/** What a reader gets: the value, "stale <value>", or nothing. For what is not there this reader is the one to make it. */
export async function look(store: Store, key: string, softTags: string[] = []): Promise<unknown> {
  const found = await store.find('route', key, softTags)
  if (!found) {
    await store.giveUp(key)
    return undefined
  }
  return found.verdict === 'stale' ? `stale ${String(found.entry.value)}` : found.entry.value
}
