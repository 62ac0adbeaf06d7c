import { expect, test } from 'vitest'
import { localNow } from './local-now.js'
import { keepNow } from './testing/keep-now.js'
import { look } from './testing/look.js'
import { openStore } from './testing/open-store.js'
import { sharedServer } from './testing/shared-server.js'

const server = sharedServer()

async function keyOf(name: string): Promise<string> {
  const [key] = await server().client.keys(`*:entry:{${name}}`)
  if (key === undefined) throw new Error(`nothing is kept as ${name}`)
  return key
}

test('Buffers, Maps, Infinity and undefined come back as they were', async () => {
  const [a, b] = [await openStore(server().url), await openStore(server().url)]
  const value = {
    rscData: Buffer.from([0, 255, 10]),
    segmentData: new Map([['/_tree', Buffer.from('tree')]]),
    expire: Infinity,
    postponed: undefined,
  }
  await keepNow(a, 'page', { value })
  expect(await look(b, 'page')).toStrictEqual(value)
})

test('each reader gets a copy of its own', async () => {
  const a = await openStore(server().url)
  await keepNow(a, 'page', { value: { price: 1 } })
  const first = await a.find('route', 'page')
  Object.assign(first?.entry.value ?? {}, { price: 2 })
  expect(await look(a, 'page')).toEqual({ price: 1 })
})

test('rubbish under a key is a miss, is written over, and does not close the cache', async () => {
  const a = await openStore(server().url)
  const { serialize } = await import('node:v8')
  const rubbish = ['', 'rubbish', serialize({ tags: 'none' }), serialize(null), serialize({ madeAt: 1n, tags: [] })]
  for (const bytes of rubbish) {
    await keepNow(a, 'page')
    await server().client.set(await keyOf('page'), bytes)
    expect(await look(a, 'page')).toBeUndefined()
  }
  await server().client.del(await keyOf('page'))
  await server().client.lpush('next-cache:v1:default:entry:{page}', 'a list')
  expect(await look(a, 'page')).toBeUndefined()
  await keepNow(a, 'page')
  expect(await look(a, 'page')).toBe('page')
})

test('an entry over the size limit is not kept, and one that cannot be copied neither', async () => {
  const a = await openStore(server().url, { maxEntryBytes: 1_000 })
  await keepNow(a, 'large', { value: 'x'.repeat(1_001) })
  await keepNow(a, 'function', { value: () => 'x' })
  await keepNow(a, 'small', { value: 'x'.repeat(500) })
  expect(await server().client.keys('*:entry:{[lfs]*}')).toEqual(['next-cache:v1:default:entry:{small}'])
  expect(await look(a, 'large')).toBeUndefined()
  expect(await look(a, 'function')).toBeUndefined()
  expect(await look(a, 'small')).toBe('x'.repeat(500))
})

test('every entry ends, none later than its lifetime or the limit, and not all at once', async () => {
  const a = await openStore(server().url, { maxTtlSeconds: 100 })
  const names = Array.from({ length: 40 }, (_, index) => `page:${index}`)
  for (const [index, name] of names.entries()) await keepNow(a, name, { ttlSeconds: index % 2 ? 50 : Infinity })
  const ends = await Promise.all(names.map(async (name) => await server().client.pttl(await keyOf(name))))
  const own = ends.filter((_, index) => index % 2)
  const limited = ends.filter((_, index) => !(index % 2))
  for (const [group, most] of [
    [own, 50_000],
    [limited, 100_000],
  ] as const) {
    expect(Math.max(...group)).toBeLessThanOrEqual(most)
    expect(Math.min(...group)).toBeGreaterThan(most * 0.88)
    expect(new Set(group).size).toBeGreaterThan(10)
  }
})

test.for([0, -1, Number.NaN])('an entry that lives %d seconds is not kept', async (ttlSeconds) => {
  const a = await openStore(server().url)
  await keepNow(a, 'page', { ttlSeconds })
  expect(await server().client.keys('*:entry:{page}')).toEqual([])
})

test('after FLUSHALL nothing that began to be made before is used, though it is kept after', async () => {
  const [a, b] = [await openStore(server().url), await openStore(server().url)]
  const startedAt = localNow()
  await keepNow(a, 'old', { startedAt })
  await server().client.flushall()
  await keepNow(a, 'late', { startedAt })
  expect(await look(b, 'old')).toBeUndefined()
  expect(await look(b, 'late')).toBeUndefined()
  expect(await look(a, 'late')).toBeUndefined()
  // Known to be too old by now.
  await keepNow(a, 'later', { startedAt })
  expect(await server().client.keys('*:entry:{later}')).toEqual([])
  await keepNow(a, 'new')
  expect(await look(b, 'new')).toBe('new')
})

test('when only the tag table is lost, nothing that was made before is used', async () => {
  const a = await openStore(server().url)
  await keepNow(a, 'page', { tags: ['product:1'] })
  await server().client.del('{next-cache:v1:tags}')
  expect(await look(a, 'page')).toBeUndefined()
})

test('an entry of which nobody can say when it was begun is not kept', async () => {
  const a = await openStore(server().url)
  await a.keep('page', { stamp: undefined, tags: [], value: 'page', ttlSeconds: 60 })
  expect(await look(a, 'page')).toBeUndefined()
})
