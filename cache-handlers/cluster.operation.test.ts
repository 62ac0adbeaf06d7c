import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { keepNow } from './testing/keep-now.js'
import { look } from './testing/look.js'
import { openStore } from './testing/open-store.js'
import { pastTheMargin } from './testing/past-the-margin.js'
import { type RedisServer, startRedis } from './testing/redis-server.js'

vi.setConfig({ testTimeout: 60_000 })

const nodes: RedisServer[] = []
const ends: (() => Promise<void>)[] = []
let url: string

beforeAll(async () => {
  for (let count = 0; count < 3; count += 1) {
    nodes.push(await startRedis(['cluster-enabled yes', 'cluster-node-timeout 1000'], (end) => ends.push(end)))
  }
  for (const [index, { client }] of nodes.entries()) {
    const [first, last] = [Math.floor((16_384 / 3) * index), Math.floor((16_384 / 3) * (index + 1)) - 1]
    await client.call('CLUSTER', 'ADDSLOTSRANGE', first, last)
    for (const { port } of nodes) await client.call('CLUSTER', 'MEET', '127.0.0.1', port)
  }
  const isJoined = async ({ client }: RedisServer) => {
    const state = String(await client.call('CLUSTER', 'INFO'))
    expect(state).toContain('cluster_state:ok')
    expect(state).toContain('cluster_known_nodes:3')
  }
  await vi.waitFor(() => Promise.all(nodes.map(isJoined)), { timeout: 30_000, interval: 100 })
  url = `redis+cluster://${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}`
}, 60_000)
afterAll(async () => {
  for (const end of ends) await end()
})

test('entries lie on all nodes; one tag of another node makes them all gone', async () => {
  const [a, b] = [await openStore(url), await openStore(url)]
  const keys = Array.from({ length: 60 }, (_, index) => `page:${index}{with}}braces`)
  await Promise.all(keys.map((key) => keepNow(a, key, { tags: ['listing', `only ${key}`] })))
  const more = Array.from({ length: 60 }, (_, index) => `page:${index}`)
  await Promise.all(more.map((key) => keepNow(a, key, { tags: ['listing'] })))
  const sizes = await Promise.all(nodes.map(({ client }) => client.dbsize()))
  expect(Math.min(...sizes)).toBeGreaterThan(5)
  expect(await Promise.all(more.map((key) => look(b, key)))).toEqual(more)
  expect(await Promise.all(keys.map((key) => look(b, key)))).toEqual(keys)
  await b.invalidate(['listing', ...keys.map((key) => `only ${key}`)])
  const after = await Promise.all([...keys, ...more].map((key) => look(a, key)))
  expect(after.filter(Boolean)).toEqual([])
})

test('one of two replicas makes what is missing, and the other gets it', async () => {
  const [a, b] = [await openStore(url), await openStore(url)]
  expect(await a.find('route', 'missing')).toBeUndefined()
  const other = look(b, 'missing')
  // The lock and the entry lie together, so that they are dealt with in order.
  const keysOf = async ({ client }: RedisServer) => await client.keys('*missing*')
  const locked = await Promise.all(nodes.map(keysOf))
  await keepNow(a, 'missing')
  expect(await other).toBe('missing')
  const kept = await Promise.all(nodes.map(keysOf))
  const countOf = (keys: string[]) => keys.length
  expect(locked.map(countOf)).toEqual(kept.map(countOf))
})

test('stale against gone', async () => {
  const [a, b] = [await openStore(url), await openStore(url)]
  await keepNow(a, 'page', { tags: ['product:1'] })
  await a.invalidate(['product:1'], { expire: 60 })
  expect(await look(b, 'page')).toBe('stale page')
  await b.invalidate(['product:1'])
  expect(await look(a, 'page')).toBeUndefined()
  await pastTheMargin()
  await keepNow(a, 'page', { tags: ['product:1'] })
  expect(await look(b, 'page')).toBe('page')
})

test('when the nodes lose everything, what is kept late is of no use', async () => {
  const a = await openStore(url)
  await keepNow(a, 'page')
  await Promise.all(nodes.map(({ client }) => client.flushall()))
  expect(await look(a, 'page')).toBeUndefined()
})

test('a node that is gone makes misses, and nothing throws', async () => {
  const a = await openStore(url)
  const keys = Array.from({ length: 30 }, (_, index) => `page:${index}`)
  await Promise.all(keys.map((key) => keepNow(a, key)))
  await nodes[0]?.kill()
  for (let round = 0; round < 3; round += 1) {
    const got = await Promise.all(keys.map((key) => look(a, key)))
    expect(got.every((value, index) => value === undefined || value === keys[index])).toBe(true)
  }
  await nodes[0]?.start()
  await openStore(url)
})
