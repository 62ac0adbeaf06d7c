import { expect, test, vi } from 'vitest'
import { TagTable } from './tag-table.js'
import { keepNow } from './testing/keep-now.js'
import { look } from './testing/look.js'
import { openStore, untilReady } from './testing/open-store.js'
import { startRedis } from './testing/redis-server.js'

vi.setConfig({ testTimeout: 30_000 })

test('a server that comes back with an old snapshot has lost an invalidation: what it still holds is not used', async () => {
  const server = await startRedis()
  const [a, b] = [await openStore(server.url), await openStore(server.url)]
  await keepNow(a, 'page', { tags: ['product:1'] })
  await server.client.save()
  await b.invalidate(['product:1'])
  await server.kill()
  await server.start()
  expect(await server.client.keys('*:entry:{page}')).toHaveLength(1)
  // One that never saw the server before, so that it is not a matter of what a process remembers.
  const c = await openStore(server.url)
  for (const store of [a, b, c]) {
    await untilReady(store)
    expect(await look(store, 'page')).toBeUndefined()
  }
  await keepNow(a, 'page', { tags: ['product:1'] })
  expect(await look(c, 'page')).toBe('page')
})

test('a restart that is over before anything was tried is noticed too', async () => {
  const server = await startRedis()
  const a = await openStore(server.url, { breakerOpenMs: { first: 60_000, most: 60_000 } })
  await keepNow(a, 'page', { tags: ['product:1'] })
  await server.client.save()
  const epochOf = async () => await server.client.zrevrange('{next-cache:v1:tags}', '0', '0')
  // Not after the restart: the store may have noticed that by then.
  const before = await epochOf()
  await a.invalidate(['product:1'])
  await server.kill()
  await server.start()
  await untilReady(a)
  expect(await look(a, 'page')).toBeUndefined()
  expect(await epochOf()).not.toEqual(before)
})

test('an invalidation that comes first after such a restart counts, and the old entries do not', async () => {
  const server = await startRedis()
  const a = await openStore(server.url)
  await keepNow(a, 'page', { tags: ['product:1'] })
  await keepNow(a, 'other')
  await server.client.save()
  await server.kill()
  await server.start()
  const b = new TagTable(server.client, {
    namespace: 'next-cache:v1',
    maxTtlSeconds: 60,
    clockMarginMs: 10,
    deadlineMs: 200,
  })
  await b.invalidate(['product:1'])
  await untilReady(a)
  expect(await look(a, 'page')).toBeUndefined()
  expect(await look(a, 'other')).toBeUndefined()
})

test('a clock that is set back makes all that was made by it of no use', async () => {
  const server = await startRedis()
  const [a, b] = [await openStore(server.url), await openStore(server.url)]
  await keepNow(a, 'page')
  expect(await look(b, 'page')).toBe('page')
  // As if b had heard from a clock that ran a minute ahead.
  const evaluate = vi.spyOn(server.client, 'eval')
  const table = new TagTable(server.client, {
    namespace: 'next-cache:v1',
    maxTtlSeconds: 60,
    clockMarginMs: 10,
    deadlineMs: 200,
  })
  evaluate.mockImplementationOnce(async () => {
    const [epoch] = await server.client.zrevrange('{next-cache:v1:tags}', '0', '0')
    return [epoch, String(Date.now() + 60_000), []]
  })
  await table.sync()
  await table.sync()
  expect(await look(b, 'page')).toBeUndefined()
  await keepNow(a, 'page')
  expect(await look(b, 'page')).toBeUndefined()
  expect(await look(a, 'page')).toBeUndefined()
  await keepNow(a, 'page')
  expect(await look(b, 'page')).toBe('page')
})
