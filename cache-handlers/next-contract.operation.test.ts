import { setTimeout as sleep } from 'node:timers/promises'
import type { CacheEntry } from 'next/cache'
import { beforeEach, expect, test, vi } from 'vitest'
import { expireTags } from './expire-tags.js'
import { localNow } from './local-now.js'
import { options } from './options.js'
import RouteCacheHandler from './route-cache-handler.js'
import type { Store } from './store.js'
import { openStore } from './testing/open-store.js'
import { pastTheMargin } from './testing/past-the-margin.js'
import { sharedServer } from './testing/shared-server.js'
import useCacheHandler from './use-cache-handler.js'

const server = sharedServer()
let replicas: { a: Store; b: Store }
beforeEach(async () => {
  options.redisUrl = server().url
  replicas = { a: await openStore(server().url), b: await openStore(server().url) }
  on('a')
})

/** What follows happens in this process. */
function on(name: 'a' | 'b') {
  Reflect.set(globalThis, Symbol.for('next-cache.store'), replicas[name])
}

function streamOf(...chunks: (string | Error)[]) {
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks.shift()
      if (chunk === undefined) controller.close()
      else if (chunk instanceof Error) controller.error(chunk)
      else controller.enqueue(new TextEncoder().encode(chunk))
    },
  })
}

function entryOf(value: ReadableStream<Uint8Array>, changes: Partial<CacheEntry> = {}): CacheEntry {
  return { value, tags: ['t'], stale: 300, timestamp: localNow(), expire: 3600, revalidate: 900, ...changes }
}

const read = async (entry: CacheEntry | undefined) => (entry ? await new Response(entry.value).text() : undefined)

test("'use cache': what one process sets another gets, each time with a stream of its own", async () => {
  const timestamp = localNow()
  await useCacheHandler.set('k', Promise.resolve(entryOf(streamOf('one ', 'two'), { expire: Infinity, timestamp })))
  on('b')
  const [first, second] = [await useCacheHandler.get('k', []), await useCacheHandler.get('k', [])]
  expect(await read(first)).toBe('one two')
  expect(await read(second)).toBe('one two')
  expect(first).toMatchObject({ tags: ['t'], stale: 300, expire: Infinity, revalidate: 900 })
  expect(Math.abs((first?.timestamp ?? 0) - timestamp)).toBeLessThan(20)
})

test("'use cache': a value that breaks off is not kept, and nobody waits for it longer", async () => {
  expect(await useCacheHandler.get('k', [])).toBeUndefined()
  const waiting = useCacheHandler.get('k', [])
  const before = localNow()
  await useCacheHandler.set('k', Promise.resolve(entryOf(streamOf('half', new Error('broke off')))))
  expect(await waiting).toBeUndefined()
  expect(localNow() - before).toBeLessThan(options.waitMs / 2)
  await useCacheHandler.set('k', Promise.reject(new Error('never began')))
  expect(await server().client.keys('*:entry:{k}')).toEqual([])
})

test("'use cache': a get while the set is pending waits for it", async () => {
  let resolve: (entry: CacheEntry) => void = () => {}
  const setting = useCacheHandler.set('k', new Promise<CacheEntry>((settle) => (resolve = settle)))
  const getting = useCacheHandler.get('k', [])
  await sleep(50)
  resolve(entryOf(streamOf('value')))
  await setting
  expect(await read(await getting)).toBe('value')
})

test("'use cache': revalidate is −1 when a tag is stale, and there is nothing when it is gone", async () => {
  await useCacheHandler.set('k', Promise.resolve(entryOf(streamOf('value'))))
  await useCacheHandler.updateTags(['t'], { expire: 60 })
  on('b')
  const stale = await useCacheHandler.get('k', [])
  expect(stale?.revalidate).toBe(-1)
  expect(await read(stale)).toBe('value')
  await useCacheHandler.updateTags(['t'])
  on('a')
  expect(await useCacheHandler.get('k', [])).toBeUndefined()
})

test("'use cache': soft tags are judged by get, and getExpiration says so", async () => {
  await useCacheHandler.set('k', Promise.resolve(entryOf(streamOf('value'))))
  await expireTags(['_N_T_/products'])
  expect(await useCacheHandler.getExpiration(['_N_T_/products'])).toBe(Infinity)
  expect(await useCacheHandler.get('k', ['_N_T_/products'])).toBeUndefined()
  expect(await read(await useCacheHandler.get('k', []))).toBe('value')
})

const page = (body: string) =>
  ({
    kind: 'APP_PAGE',
    html: body,
    rscData: Buffer.from(body),
    headers: { 'x-next-cache-tags': 't,_N_T_/products' },
    postponed: undefined,
    status: 200,
    segmentData: new Map([['/_tree', Buffer.from(body)]]),
  }) as const
// The kinds are const enums, which a test cannot name: these are their values.
const forPage = { kind: 'APP_PAGE', isFallback: false } as unknown as Parameters<RouteCacheHandler['get']>[1]
const set = async (body: string, cacheControl = { revalidate: 60, expire: 3600 as number | undefined }) => {
  const value = page(body) as unknown as Parameters<RouteCacheHandler['set']>[1]
  await new RouteCacheHandler().set('/p', value, { isFallback: false, cacheControl })
}
const get = () => new RouteCacheHandler().get('/p', forPage)

/** What Next makes of an answer; see server/lib/incremental-cache. */
function staleness(answer: Awaited<ReturnType<typeof get>>): 'fresh' | 'shown and remade' | 'remade first' | 'missing' {
  if (!answer) return 'missing'
  const { lastModified, cacheControl } = answer
  const revalidate = cacheControl?.revalidate ?? 1
  if (lastModified === -1) return 'remade first'
  if (cacheControl?.expire !== undefined && cacheControl.expire * 1000 + lastModified < localNow())
    return 'remade first'
  return revalidate !== false && revalidate * 1000 + lastModified < localNow() ? 'shown and remade' : 'fresh'
}

test('routes: bytes, lifetime and age come to another process as they were', async () => {
  const before = localNow()
  await set('page')
  on('b')
  const answer = await get()
  expect(answer?.value).toStrictEqual(page('page'))
  expect(answer?.cacheControl).toEqual({ revalidate: 60, expire: 3600 })
  expect(Math.abs((answer?.lastModified ?? 0) - before)).toBeLessThan(50)
  expect(answer?.lastModified).toBeLessThanOrEqual(localNow())
  expect(staleness(answer)).toBe('fresh')
})

test.for([
  { revalidate: 60, expire: 3600 },
  { revalidate: 60, expire: 61 },
  { revalidate: false, expire: undefined },
])('routes: with a lifetime of %o a stale tag means shown once more and remade', async (cacheControl) => {
  await set('page', cacheControl as Parameters<typeof set>[1])
  expect(staleness(await get())).toBe('fresh')
  await new RouteCacheHandler().revalidateTag('t', { expire: 60 })
  on('b')
  expect(staleness(await get())).toBe('shown and remade')
  await pastTheMargin()
  await set('new', cacheControl as Parameters<typeof set>[1])
  expect(staleness(await get())).toBe('fresh')
  await new RouteCacheHandler().revalidateTag(['t'])
  on('a')
  expect(staleness(await get())).toBe('missing')
})

test('routes: what a request sets counts as begun when it was told that there is nothing, or when it began', async () => {
  const [asked, unasked] = [new RouteCacheHandler(), new RouteCacheHandler()]
  await asked.get('/p', forPage)
  await expireTags(['t'])
  await pastTheMargin()
  // Told again, but it may be making it since the first time.
  await asked.get('/p', forPage)
  const old = page('old') as unknown as Parameters<RouteCacheHandler['set']>[1]
  for (const request of [asked, unasked]) {
    await request.set('/p', old, { isFallback: false, cacheControl: { revalidate: 60, expire: 3600 } })
    expect(await get()).toBeNull()
  }
})

test('routes: a page that could not be made anew is set again by Next, and does not become fresh by that', async () => {
  await set('page')
  await pastTheMargin()
  await new RouteCacheHandler().revalidateTag('t', { expire: 0.5 })
  await pastTheMargin()
  const request = new RouteCacheHandler()
  const answer = await request.get('/p', forPage)
  await request.set('/p', answer?.value ?? null, { isFallback: false, cacheControl: { revalidate: 30, expire: 3600 } })
  expect(staleness(await get())).toBe('shown and remade')
  await sleep(550)
  expect(await get()).toBeNull()
})

test('routes: of a 404 there is a short memory', async () => {
  await new RouteCacheHandler().set('/p', null, { isFallback: false, cacheControl: { revalidate: 60, expire: 3600 } })
  expect(await get()).toMatchObject({ value: null })
  const [key = ''] = await server().client.keys('*:entry:{/p}')
  expect(await server().client.ttl(key)).toBeLessThanOrEqual(10)
})

test('fetches: the tags of the reader count too', async () => {
  const value = { kind: 'FETCH', data: { headers: {}, body: 'x', url: 'u' }, revalidate: 60 }
  const context = { kind: 'FETCH', revalidate: 60, tags: ['f'], softTags: ['_N_T_/'] } as unknown as typeof forPage
  const write = async () => await new RouteCacheHandler().set('/p', value as never, { fetchCache: true, tags: ['f'] })
  await write()
  expect(await new RouteCacheHandler().get('/p', context)).toMatchObject({ value })
  await new RouteCacheHandler().revalidateTag('f', { expire: 60 })
  const stale = await new RouteCacheHandler().get('/p', context)
  expect((localNow() - (stale?.lastModified ?? 0)) / 1000).toBeGreaterThan(60)
  await expireTags(['_N_T_/'])
  expect(await new RouteCacheHandler().get('/p', context)).toBeNull()
})

test('without Redis both handlers have nothing, and nothing throws', async () => {
  options.redisUrl = undefined
  await set('page')
  expect(await get()).toBeNull()
  await useCacheHandler.set('k', Promise.resolve(entryOf(streamOf('value'))))
  expect(await useCacheHandler.get('k', [])).toBeUndefined()
  await useCacheHandler.updateTags(['t'])
  await expireTags(['t'])
})

test('when Redis does not take it, Next is not failed and it is told; expireTags rejects', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  replicas.a.close()
  await useCacheHandler.updateTags(['t'])
  await new RouteCacheHandler().revalidateTag('t')
  expect(told).toHaveBeenCalledTimes(2)
  await expect(expireTags(['t'])).rejects.toThrow(/Connection|writeable/)
  told.mockRestore()
})

test('each read is reported, and a listener that throws fails nothing', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  const outcomes: unknown[] = []
  Reflect.set(globalThis, Symbol.for('next-cache.on-read'), ({ outcome }: { outcome: unknown }) => {
    outcomes.push(outcome)
    throw new Error('the listener is broken')
  })
  await get()
  await set('page')
  await get()
  Reflect.deleteProperty(globalThis, Symbol.for('next-cache.on-read'))
  told.mockRestore()
  expect(outcomes).toEqual(['miss', 'hit'])
})
