import { localNow } from '../local-now.js'
import type { Store } from '../store.js'

interface Made {
  value?: unknown
  tags?: string[]
  ttlSeconds?: number
  startedAt?: number
}

/** Keeps an entry that took no time to make. */
export async function keepNow(store: Store, key: string, made: Made = {}): Promise<void> {
  const { value = key, tags = [], ttlSeconds = 60, startedAt = localNow() } = made
  await store.keep(key, { stamp: store.tags.stamp(startedAt), tags, value, ttlSeconds })
}
