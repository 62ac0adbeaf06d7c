import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { localNow } from './local-now.js'
import { options } from './options.js'
import { keepNow } from './testing/keep-now.js'
import { look } from './testing/look.js'
import { openStore, untilReady } from './testing/open-store.js'
import { startRedis } from './testing/redis-server.js'

vi.setConfig({ testTimeout: 60_000 })

const unhandled: unknown[] = []
const note = (reason: unknown) => unhandled.push(reason)
beforeEach(() => {
  unhandled.length = 0
  process.on('unhandledRejection', note)
})
afterEach(() => {
  process.off('unhandledRejection', note)
  if (unhandled.length > 0) throw new AggregateError(unhandled, 'rejections that nobody handled')
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = localNow()
  await work()
  return localNow() - before
}

test('frozen: one look pays the deadline and the rest nothing; thawed, it comes back and distrusts what is older', async () => {
  const server = await startRedis()
  const a = await openStore(server.url)
  await keepNow(a, 'page')
  server.freeze()
  const first = await Promise.all([1, 2, 3].map(() => timed(() => look(a, 'page'))))
  expect(Math.max(...first)).toBeGreaterThan(options.deadlineMs - 20)
  expect(Math.max(...first)).toBeLessThan(options.deadlineMs + 50)
  for (let round = 0; round < 40; round += 1) {
    expect(await timed(() => look(a, 'page'))).toBeLessThan(5)
    await sleep(25)
  }
  expect(await timed(() => keepNow(a, 'other'))).toBeLessThan(5)
  server.thaw()
  await untilReady(a)
  expect(await look(a, 'page')).toBeUndefined()
  await keepNow(a, 'page')
  expect(await look(a, 'page')).toBe('page')
})

test('who waits for an entry is let go when the cache is lost', async () => {
  const server = await startRedis()
  const a = await openStore(server.url, { waitMs: 10_000 })
  expect(await a.find('route', 'page')).toBeUndefined()
  const waiting = timed(() => a.find('route', 'page'))
  await sleep(30)
  server.freeze()
  await look(a, 'other')
  expect(await waiting).toBeLessThan(1_000)
  server.thaw()
})

test('an invalidation that a slow or lost server does not take rejects in time', async () => {
  const server = await startRedis()
  const [a, b] = [await openStore(server.url), await openStore(server.url)]
  await keepNow(a, 'page', { tags: ['product:1'] })
  await server.client.client('PAUSE', 3_000)
  expect(await timed(() => expect(a.invalidate(['product:1'])).rejects.toThrow('no answer within'))).toBeLessThan(
    options.deadlineMs + 50,
  )
  expect(await timed(() => look(a, 'page'))).toBeLessThan(5)
  await server.kill()
  await expect(b.invalidate(['product:2'])).rejects.toThrow(/Connection|writeable/)
})

test('an invalidation that failed reaches the others as soon as its replica reaches Redis', async () => {
  const server = await startRedis()
  const [a, b] = [await openStore(server.url), await openStore(server.url)]
  await keepNow(a, 'page', { tags: ['product:1'] })
  expect(await look(b, 'page')).toBe('page')
  await server.client.acl('SETUSER', 'default', '-eval')
  await expect(a.invalidate(['product:1'])).rejects.toThrow('NOPERM')
  expect(await look(a, 'page')).toBeUndefined()
  await server.client.acl('SETUSER', 'default', '+eval')
  expect(await look(b, 'page')).toBe('page')
  await untilReady(a)
  expect(await look(b, 'page')).toBeUndefined()
})

test('killed: all are misses at no cost, and invalidations reject; started again, it works', async () => {
  const server = await startRedis()
  const a = await openStore(server.url)
  await keepNow(a, 'page')
  await server.kill()
  await look(a, 'page')
  for (let round = 0; round < 20; round += 1) {
    expect(await timed(() => look(a, 'page'))).toBeLessThan(5)
    expect(await timed(() => keepNow(a, 'page'))).toBeLessThan(5)
  }
  await expect(a.invalidate(['product:1'])).rejects.toThrow(/Connection|writeable/)
  await server.start()
  await untilReady(a)
  expect(await look(a, 'page')).toBeUndefined()
  await keepNow(a, 'page')
  expect(await look(a, 'page')).toBe('page')
})

test('not there yet when the replica starts: it works once it is', async () => {
  const server = await startRedis()
  await server.kill()
  const opening = openStore(server.url)
  await sleep(300)
  await server.start()
  await keepNow(await opening, 'page')
  expect(await look(await opening, 'page')).toBe('page')
})

test('flapping: nothing throws, no look takes long, and it works in the end', async () => {
  const server = await startRedis()
  const a = await openStore(server.url)
  let isOver = false
  const flap = async () => {
    for (let round = 0; round < 6; round += 1) {
      server.freeze()
      await sleep(300)
      server.thaw()
      await sleep(300)
    }
    isOver = true
  }
  const slowest: number[] = []
  const shop = async (name: string) => {
    while (!isOver) {
      slowest.push(await timed(() => look(a, name)))
      await keepNow(a, name, { tags: [name] })
      await a.invalidate([name]).catch(() => undefined)
      await sleep(5)
    }
  }
  await Promise.all([flap(), ...['1', '2', '3', '4'].map(shop)])
  // A lock that could not be undone keeps others waiting for a last time.
  expect(Math.max(...slowest)).toBeLessThan(options.waitMs + 3 * options.deadlineMs)
  await untilReady(a)
})

test('a replica that is busy itself does not take Redis for slow', async () => {
  const server = await startRedis()
  const a = await openStore(server.url)
  await keepNow(a, 'page')
  const looking = look(a, 'page')
  await new Promise(setImmediate)
  const until = localNow() + options.deadlineMs * 2
  while (localNow() < until) continue
  expect(await looking).toBe('page')
})
