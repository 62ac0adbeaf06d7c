import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { localNow } from './local-now.js'
import { keepNow } from './testing/keep-now.js'
import { look } from './testing/look.js'
import { openStore } from './testing/open-store.js'
import { pastTheMargin } from './testing/past-the-margin.js'
import type { RedisServer } from './testing/redis-server.js'
import { sharedServer } from './testing/shared-server.js'

const server = sharedServer()

test('what one replica made all use, and what one invalidates is gone for all at their next look', async () => {
  const [a, b] = [await openStore(server().url), await openStore(server().url)]
  await keepNow(a, 'page', { tags: ['product:1'] })
  expect(await look(b, 'page')).toBe('page')
  await b.invalidate(['product:1'])
  expect(await look(a, 'page')).toBeUndefined()
  expect(await look(b, 'page')).toBeUndefined()
  await pastTheMargin()
  await keepNow(b, 'page', { tags: ['product:1'] })
  expect(await look(a, 'page')).toBe('page')
})

test('a hundred looks beside a hundred invalidations: none sees what was invalidated before it began', async () => {
  const [a, b] = [await openStore(server().url), await openStore(server().url)]
  const keys = Array.from({ length: 100 }, (_, index) => `page:${index}`)
  await Promise.all(keys.map((key) => keepNow(a, key, { tags: [`tag of ${key}`] })))
  const looks = keys.map(async (key) => {
    await sleep(Math.random() * 20)
    await b.invalidate([`tag of ${key}`])
    return await look(a, key)
  })
  expect((await Promise.all(looks)).filter(Boolean)).toEqual([])
})

test('with a duration it is stale at once, for all, and gone after that', async () => {
  const [a, b] = [await openStore(server().url), await openStore(server().url)]
  await keepNow(a, 'page', { tags: ['listing'] })
  await a.invalidate(['listing'], { expire: 0.3 })
  expect(await look(b, 'page')).toBe('stale page')
  // Again, and for longer: it does not win time by that.
  await a.invalidate(['listing'], { expire: 60 })
  expect(await look(b, 'page')).toBe('stale page')
  await sleep(320)
  expect(await look(b, 'page')).toBeUndefined()
  await a.invalidate(['listing'], { expire: 60 })
  expect(await look(await openStore(server().url), 'page')).toBeUndefined()
})

test('what is gone does not come back as stale for a replica that learns both at once', async () => {
  const a = await openStore(server().url)
  await keepNow(a, 'page', { tags: ['listing'] })
  await a.invalidate(['listing'])
  await a.invalidate(['listing'], { expire: 60 })
  expect(await look(await openStore(server().url), 'page')).toBeUndefined()
})

test.for([{ expire: undefined }, { expire: Infinity }, { expire: 365 * 24 * 3600 }])(
  'with $expire seconds it is stale and nothing more',
  async (durations) => {
    const a = await openStore(server().url)
    await keepNow(a, 'page', { tags: ['listing'] })
    await a.invalidate(['listing'], durations)
    expect(await look(a, 'page')).toBe('stale page')
    await pastTheMargin()
    await keepNow(a, 'page', { tags: ['listing'] })
    expect(await look(a, 'page')).toBe('page')
  },
)

test.for([0, Number.NaN, -1])('with %d seconds it is gone at once', async (expire) => {
  const a = await openStore(server().url)
  await keepNow(a, 'page', { tags: ['listing'] })
  await a.invalidate(['listing'], { expire })
  expect(await look(a, 'page')).toBeUndefined()
})

test('soft tags, which an entry does not carry, count as its own', async () => {
  const a = await openStore(server().url)
  await keepNow(a, 'page')
  await a.invalidate(['_N_T_/products'], { expire: 60 })
  expect(await look(a, 'page', ['_N_T_/products'])).toBe('stale page')
  await a.invalidate(['_N_T_/products'])
  expect(await look(a, 'page', ['_N_T_/products'])).toBeUndefined()
  expect(await look(a, 'page', ['_N_T_/cart'])).toBe('page')
})

test('what began to be made before an invalidation is not used, though it was kept after it', async () => {
  const [a, b] = [await openStore(server().url), await openStore(server().url)]
  const startedAt = localNow()
  await b.invalidate(['product:1'])
  await pastTheMargin()
  await keepNow(a, 'page', { tags: ['product:1'], startedAt })
  expect(await look(a, 'page')).toBeUndefined()
})

test('within the margin after an invalidation an entry counts as older', async () => {
  const a = await openStore(server().url, { clockMarginMs: 300 })
  await a.invalidate(['product:1'])
  await keepNow(a, 'page', { tags: ['product:1'], startedAt: localNow() + 200 })
  expect(await look(a, 'page')).toBeUndefined()
  await keepNow(a, 'page', { tags: ['product:1'], startedAt: localNow() + 301 })
  expect(await look(a, 'page')).toBe('page')
})

test('two releases have entries of their own, and the same tags', async () => {
  const [old, young] = [
    await openStore(server().url, { release: '1' }),
    await openStore(server().url, { release: '2' }),
  ]
  await keepNow(old, 'page', { tags: ['product:1'] })
  expect(await look(young, 'page')).toBeUndefined()
  await young.invalidate(['product:1'])
  expect(await look(old, 'page')).toBeUndefined()
})

test('so has one release under two addresses, as pages name theirs', async () => {
  const [here, there] = [
    await openStore(server().url, { site: 'https://a.example' }),
    await openStore(server().url, { site: 'https://b.example' }),
  ]
  await keepNow(here, 'page', { tags: ['product:1'] })
  expect(await look(here, 'page')).toBe('page')
  expect(await look(there, 'page')).toBeUndefined()
  await there.invalidate(['product:1'])
  expect(await look(here, 'page')).toBeUndefined()
})

test('20,000 tags at once reach a replica that starts later', async () => {
  const a = await openStore(server().url, { deadlineMs: 5_000 })
  await keepNow(a, 'page', { tags: ['product:19999'] })
  await a.invalidate(Array.from({ length: 20_000 }, (_, index) => `product:${index}`))
  expect(await look(await openStore(server().url), 'page')).toBeUndefined()
})

test('an invalidation is remembered as long as anything that it concerns may live, and no longer', async () => {
  const a = await openStore(server().url, { maxTtlSeconds: 1 })
  await keepNow(a, 'page', { tags: ['product:1'] })
  await a.invalidate(['product:1'])
  await server().client.persist(await entryKey(server(), 'page'))
  await sleep(1_050)
  await a.invalidate(['product:2'])
  expect(await server().client.zrange('{next-cache:v1:tags}', '0', '-1')).toEqual([
    'eproduct:2',
    expect.stringMatching(/:\d+$/),
  ])
  expect(await look(a, 'page')).toBeUndefined()
  expect(await look(await openStore(server().url, { maxTtlSeconds: 1 }), 'page')).toBeUndefined()
})

async function entryKey({ client }: RedisServer, key: string): Promise<string> {
  return (await client.keys(`*:entry:{${key}}`))[0] ?? ''
}
