import { afterEach, expect, test, vi } from 'vitest'
import { options } from './options.js'
import { keepNow } from './testing/keep-now.js'
import { look } from './testing/look.js'
import { openStore, untilReady } from './testing/open-store.js'
import { startRedis } from './testing/redis-server.js'

const frozenUntil = Symbol.for('next-cache.frozen-until')

const unhandled: unknown[] = []
const note = (reason: unknown) => unhandled.push(reason)
process.on('unhandledRejection', note)
afterEach(() => {
  Reflect.deleteProperty(globalThis, frozenUntil)
  if (unhandled.length > 0) throw new AggregateError(unhandled, 'rejections that nobody handled')
})

test('frozen from within, a store behaves as with a Redis that hangs, and comes back by itself', async () => {
  const server = await startRedis()
  const store = await openStore(server.url)
  await keepNow(store, 'page')
  expect(await look(store, 'page')).toBe('page')
  Reflect.set(globalThis, frozenUntil, performance.now() + 2_500)
  const startedAt = performance.now()
  expect(await look(store, 'page')).toBeUndefined()
  expect(performance.now() - startedAt).toBeGreaterThan(options.deadlineMs - 20)
  // From now on nobody waits.
  const looks = await Promise.all(Array.from({ length: 50 }, () => look(store, 'page')))
  expect(looks.filter((found) => found !== undefined)).toEqual([])
  // Whichever of the two deadlines comes first: the client's own, or the look's.
  await expect(store.invalidate(['tag'])).rejects.toThrow(/timed out|no answer/)
  await vi.waitFor(() => expect(performance.now() - startedAt).toBeGreaterThan(2_500), { timeout: 5_000 })
  await untilReady(store)
  await keepNow(store, 'page')
  expect(await look(store, 'page')).toBe('page')
})
