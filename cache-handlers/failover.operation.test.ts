import { beforeEach, expect, test, vi } from 'vitest'
import { keepNow } from './testing/keep-now.js'
import { look } from './testing/look.js'
import { openStore, untilReady } from './testing/open-store.js'
import { type RedisServer, startRedis } from './testing/redis-server.js'

vi.setConfig({ testTimeout: 60_000 })

let group: { master: RedisServer; replica: RedisServer; sentinel: RedisServer; url: string }
beforeEach(async () => {
  const ends: (() => Promise<void>)[] = []
  const atEnd = (end: () => Promise<void>) => ends.push(end)
  const master = await startRedis([], atEnd)
  const replica = await startRedis([`replicaof 127.0.0.1 ${master.port}`], atEnd)
  await untilReplicated(replica)
  const watch = [
    `sentinel monitor goldfish 127.0.0.1 ${master.port} 1`,
    'sentinel down-after-milliseconds goldfish 500',
    'sentinel failover-timeout goldfish 3000',
  ]
  const sentinel = await startRedis(watch, atEnd)
  await untilWatched(sentinel)
  group = { master, replica, sentinel, url: `redis+sentinel://127.0.0.1:${sentinel.port}/goldfish` }
  return async () => {
    for (const end of ends.reverse()) await end()
  }
}, 60_000)

async function untilReplicated({ client }: RedisServer) {
  const isReplicated = async () => expect(await client.info('replication')).toContain('master_link_status:up')
  await vi.waitFor(isReplicated, { timeout: 20_000 })
}

async function untilWatched({ client }: RedisServer) {
  const isWatched = async () => expect(await client.call('SENTINEL', 'REPLICAS', 'goldfish')).toHaveLength(1)
  await vi.waitFor(isWatched, { timeout: 20_000 })
}

async function untilTheOtherIsMaster() {
  await vi.waitFor(async () => expect(await group.replica.client.info('replication')).toContain('role:master'), {
    timeout: 30_000,
  })
}

// WAIT would not do: it waits for what its own connection wrote.
async function untilItHas({ client }: RedisServer, key: string) {
  const isThere = async () => expect(await client.keys(`*:entry:{${key}}`)).toHaveLength(1)
  await vi.waitFor(isThere, { timeout: 5_000 })
}

test('the master dies: the replica takes over, and what may have lost an invalidation is not used', async () => {
  const [a, b] = [await openStore(group.url), await openStore(group.url)]
  await keepNow(a, 'page', { tags: ['product:1'] })
  await untilItHas(group.replica, 'page')
  await group.master.kill()
  await look(a, 'page')
  await untilTheOtherIsMaster()
  expect(await group.replica.client.keys('*:entry:{page}')).toHaveLength(1)
  for (const store of [a, b, await openStore(group.url)]) {
    await untilReady(store)
    expect(await look(store, 'page')).toBeUndefined()
  }
  await keepNow(a, 'page', { tags: ['product:1'] })
  expect(await look(b, 'page')).toBe('page')
  await b.invalidate(['product:1'])
  expect(await look(a, 'page')).toBeUndefined()
})

test('the master hangs and is replaced: the connection to it is given up', async () => {
  const a = await openStore(group.url)
  await keepNow(a, 'page')
  group.master.freeze()
  await look(a, 'page')
  await untilTheOtherIsMaster()
  await untilReady(a)
  expect(await group.replica.client.keys('*:entry:{ready}')).toHaveLength(1)
  expect(await look(a, 'page')).toBeUndefined()
})

test('the two change places while both live: the replica goes on with the new master, and begins anew', async () => {
  const a = await openStore(group.url)
  await keepNow(a, 'page')
  await vi.waitFor(() => group.sentinel.client.call('SENTINEL', 'FAILOVER', 'goldfish'), { timeout: 20_000 })
  await untilTheOtherIsMaster()
  await vi.waitFor(async () => expect(await group.master.client.info('replication')).toContain('role:slave'), {
    timeout: 30_000,
  })
  await untilReady(a)
  expect(await look(a, 'page')).toBeUndefined()
})

test('a server that was master before, and is again, begins anew too', async () => {
  const { master: first, replica: second, sentinel } = group
  await sentinel.kill()
  await keepNow(await openStore(first.url), 'page:1')
  await untilItHas(second, 'page:1')
  await changeMaster(first, second)
  expect(await look(await openStore(second.url), 'page:1')).toBeUndefined()
  await keepNow(await openStore(second.url), 'page:2')
  await untilItHas(first, 'page:2')
  await changeMaster(second, first)
  const a = await openStore(first.url)
  expect(await look(a, 'page:1')).toBeUndefined()
  expect(await look(a, 'page:2')).toBeUndefined()
})

async function changeMaster(from: RedisServer, to: RedisServer) {
  await to.client.call('REPLICAOF', 'NO', 'ONE')
  await from.client.call('REPLICAOF', '127.0.0.1', to.port)
  await untilReplicated(from)
}
