import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { localNow } from './local-now.js'
import type { Store } from './store.js'
import { keepNow } from './testing/keep-now.js'
import { openStore } from './testing/open-store.js'
import { sharedServer } from './testing/shared-server.js'

vi.setConfig({ testTimeout: 30_000 })
const server = sharedServer()

/** A visitor: takes what is kept, or makes it, and that takes a while. Counts who had to make it. */
async function visit(store: Store, makers: { count: number }): Promise<unknown> {
  const found = await store.find('route', 'page')
  if (found) return found.entry.value
  makers.count += 1
  const startedAt = localNow()
  await sleep(50)
  await keepNow(store, 'page', { tags: ['product:1'], startedAt })
  return 'page'
}

const thousand = Array.from({ length: 1_000 })

test('of 1,000 at once in one replica one makes it, and all get it', async () => {
  const a = await openStore(server().url, { deadlineMs: 2_000 })
  const makers = { count: 0 }
  const got = await Promise.all(thousand.map(() => visit(a, makers)))
  expect(new Set(got)).toEqual(new Set(['page']))
  expect(makers.count).toBe(1)
})

test('of 1,000 at once in three replicas one makes it', async () => {
  const stores = await Promise.all([1, 2, 3].map(() => openStore(server().url, { deadlineMs: 2_000 })))
  const makers = { count: 0 }
  await Promise.all(thousand.map((_, index) => visit(stores[index % 3] as Store, makers)))
  expect(makers.count).toBe(1)
})

test('the next is made by one again: the lock of the first is gone', async () => {
  const [a, b] = [await openStore(server().url), await openStore(server().url)]
  const makers = { count: 0 }
  await visit(a, makers)
  await a.invalidate(['product:1'])
  const before = localNow()
  await Promise.all([visit(b, makers), visit(a, makers), visit(b, makers)])
  expect(await visit(a, makers)).toBe('page')
  expect(makers.count).toBe(2)
  expect(localNow() - before).toBeLessThan(500)
})

test('the first after FLUSHALL is kept, and made by one', async () => {
  const [a, b] = [await openStore(server().url), await openStore(server().url)]
  await server().client.flushall()
  const makers = { count: 0 }
  await Promise.all([visit(b, makers), visit(a, makers), visit(b, makers)])
  expect(await visit(a, makers)).toBe('page')
  expect(makers.count).toBe(1)
})

test('invalidated while it was made: those who waited wait for one more, and do not all make it', async () => {
  const a = await openStore(server().url, { deadlineMs: 2_000 })
  const makers = { count: 0 }
  const all = Promise.all(thousand.map(() => visit(a, makers)))
  await vi.waitFor(() => expect(makers.count).toBe(1), { interval: 1 })
  await sleep(20)
  await a.invalidate(['product:1'])
  await all
  expect(makers.count).toBe(2)
})

test('a maker that dies delays others, here and elsewhere, by no more than the stated wait', async () => {
  const [a, b] = [await openStore(server().url, { waitMs: 400 }), await openStore(server().url, { waitMs: 400 })]
  expect(await a.find('route', 'page')).toBeUndefined()
  const before = localNow()
  const waits = [a, a, b, b].map(async (store) => {
    expect(await store.find('route', 'page')).toBeUndefined()
    return localNow() - before
  })
  for (const wait of await Promise.all(waits)) {
    expect(wait).toBeGreaterThan(250)
    expect(wait).toBeLessThan(600)
  }
  // Lately nobody came back with it: the next do not wait for it again.
  const again = localNow()
  expect(await a.find('route', 'page')).toBeUndefined()
  expect(await a.find('route', 'page')).toBeUndefined()
  expect(localNow() - again).toBeLessThan(100)
})

test('a maker that gives up delays nobody', async () => {
  const [a, b] = [await openStore(server().url), await openStore(server().url)]
  expect(await a.find('route', 'page')).toBeUndefined()
  const before = localNow()
  const others = Promise.all([a.find('route', 'page'), b.find('route', 'page')])
  await sleep(30)
  await a.giveUp('page')
  expect(await others).toEqual([undefined, undefined])
  expect(localNow() - before).toBeLessThan(500)
})

test('who waits and gives up does not undo the lock of the maker', async () => {
  const [a, b] = [await openStore(server().url), await openStore(server().url)]
  expect(await a.find('route', 'page')).toBeUndefined()
  const waiting = b.find('route', 'page')
  await sleep(30)
  await b.giveUp('page')
  expect(await waiting).toBeUndefined()
  expect(await server().client.keys('*:lock:{page}')).toHaveLength(1)
})
