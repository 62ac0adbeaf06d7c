import { onTestFinished, vi } from 'vitest'
import { options } from '../options.js'
import { type Options, Store } from '../store.js'
import { keepNow } from './keep-now.js'

/** What one replica has: two of them in a test are as far apart as two processes, for they share nothing but Redis. */
export async function openStore(redisUrl: string, changes: Partial<Options> = {}): Promise<Store> {
  const store = new Store({ ...options, site: '', breakerOpenMs: { first: 50, most: 200 }, ...changes, redisUrl })
  onTestFinished(() => store.close())
  await untilReady(store)
  return store
}

/** Until an entry that is kept is found again. */
export async function untilReady(store: Store): Promise<void> {
  const works = async () => {
    await keepNow(store, 'ready')
    if (!(await store.find('route', 'ready'))) throw new Error('the cache is not there yet')
  }
  await vi.waitFor(works, { timeout: 15_000, interval: 25 })
}
