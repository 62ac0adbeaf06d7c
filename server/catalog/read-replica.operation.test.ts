import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listingQuerySchema } from '@/lib/schemas/listing-query'
import { createProduct } from '@/prisma/factories/create-product'
import { databaseTrouble } from '@/server/platform/database-trouble'
import { db } from '@/server/platform/db'
import { metrics } from '@/server/platform/metrics'
import { isRedisThere } from '@/server/platform/redis'
import { readCaughtUp } from '@/server/platform/read-replica'
import { waitUntil } from '@/tools/cluster/wait-until'
import { readCatalog } from './read-catalog'
import { readCategories } from './read-categories'
import { readListing } from './read-listing'
import { readProduct } from './read-product'

// A primary with two standbys, and ways to the primary and to the read replica; before any module reads the environment.
const { primary, standby, other, way, replicaWay } = await vi.hoisted(async () => {
  const { startShopPostgres, shopUrl } = await import('@/tools/testing/start-shop-postgres')
  const { breakableWay } = await import('@/server/platform/breakable-way')
  const primary = await startShopPostgres()
  const standby = await primary.standby()
  const other = await primary.standby()
  const [way, replicaWay] = [await breakableWay(primary.port), await breakableWay(standby.port)]
  process.env.DATABASE_URL = shopUrl(way.port)
  process.env.DATABASE_REPLICA_URL = shopUrl(replicaWay.port)
  return { primary, standby, other, way, replicaWay }
})

// Nobody wants to wait for the real one.
vi.mock('@/server/platform/database-limits', async (original) => ({
  ...(await original()),
  silenceMs: 3_000,
  connectionWaitMs: 3_000,
}))

type Product = { slug: string; sku: string }

async function aProduct(): Promise<Product> {
  const { slug, variants } = await createProduct(db(), { variants: [{ priceCents: 1_000 }] })
  return { slug, sku: variants[0]?.sku ?? '' }
}

const setPrice = ({ sku }: Product, priceCents: number) => db().variant.update({ where: { sku }, data: { priceCents } })

async function look({ slug }: Product) {
  const { value, isFresh } = await readCatalog(`product:${slug}`, (client) => readProduct(client, slug))
  return { priceCents: value?.variants[0]?.priceCents, isFresh }
}

async function timed<T>(work: Promise<T>): Promise<{ ms: number; outcome: T }> {
  const startedAt = performance.now()
  const outcome = await work
  return { ms: performance.now() - startedAt, outcome }
}

/** How often each place was read while the work was done. */
async function sourcesOf(work: () => Promise<unknown>): Promise<Record<string, number>> {
  metrics().catalogReads.reset()
  await work()
  const { values } = await metrics().catalogReads.get()
  return Object.fromEntries(values.map(({ labels, value }) => [labels.from, value]))
}

async function until(what: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  if (!(await waitUntil(isSo, { withinMs: 10_000, everyMs: 20 }))) throw new Error(`not so: ${what}`)
}

const isReplicaUsed = async () => (await readCaughtUp(async () => true)) !== undefined
const untilReplicaIsUsed = () => until('the read replica is used', isReplicaUsed)
const pause = (isPaused: boolean) => standby.query(`SELECT pg_wal_replay_${isPaused ? 'pause' : 'resume'}()`)

beforeEach(async () => {
  await vi.waitFor(() => db().$queryRaw`SELECT 1`, { timeout: 5_000 })
})

afterEach(() => {
  way.mend()
  replicaWay.mend()
})

afterAll(async () => {
  way.close()
  replicaWay.close()
  for (const server of [primary, standby, other]) await server.remove()
})

describe('a read replica that keeps up', () => {
  it('serves everything of the catalogue, and the primary is not troubled', async () => {
    const product = await aProduct()
    await untilReplicaIsUsed()
    const sources = await sourcesOf(async () => {
      expect(await look(product)).toEqual({ priceCents: 1_000, isFresh: true })
      expect((await readListing(listingQuerySchema.parse({}))).value.items.length).toBeGreaterThan(0)
      expect((await readCatalog('categories', readCategories)).value.length).toBeGreaterThan(0)
    })
    expect(sources).toEqual({ replica: 3 })
    const found = await readCaughtUp((tx) => tx.$queryRaw<object[]>`SELECT pg_is_in_recovery() AS "isStandby"`)
    expect(found?.value).toEqual([{ isStandby: true }])
  })

  it('shows a change as soon as it is committed', async () => {
    const product = await aProduct()
    for (let priceCents = 1_001; priceCents < 1_050; priceCents++) {
      await setPrice(product, priceCents)
      expect(await look(product)).toEqual({ priceCents, isFresh: true })
    }
  })
})

describe('a read replica that is behind', () => {
  afterEach(() => pause(false))

  it('is not believed: the primary is asked, soon, and while it stays behind at once', async () => {
    const product = await aProduct()
    await untilReplicaIsUsed()
    await pause(true)
    await setPrice(product, 2_000)
    const first = await timed(sourcesOf(() => look(product)))
    expect(first.ms).toBeLessThan(500)
    const second = await timed(look(product))
    expect(second.outcome).toEqual({ priceCents: 2_000, isFresh: true })
    expect(second.ms).toBeLessThan(90)
    expect(await sourcesOf(() => look(product))).toEqual({ primary: 1 })
    await pause(false)
    await untilReplicaIsUsed()
    expect(await sourcesOf(() => look(product))).toEqual({ replica: 1 })
  })

  it('never shows what was before a change, whenever it stops and goes on', async () => {
    const product = await aProduct()
    await untilReplicaIsUsed()
    let committed = 1_000
    let isOver = false
    const write = async () => {
      while (!isOver) {
        await setPrice(product, committed + 1)
        committed += 1
        await sleep(3)
      }
    }
    const wobble = async () => {
      while (!isOver) {
        await pause(true)
        await sleep(150)
        await pause(false)
        await sleep(700)
      }
    }
    const stale: string[] = []
    let reads = 0
    const readAll = async () => {
      while (!isOver) {
        const known = committed
        const { priceCents = 0, isFresh } = await look(product)
        reads += 1
        if (priceCents < known || !isFresh) stale.push(`${priceCents} after ${known}`)
      }
    }
    const sources = await sourcesOf(async () => {
      const work = Promise.all([write(), wobble(), readAll(), readAll(), readAll()])
      await sleep(5_000)
      isOver = true
      await work
    })
    expect(stale).toEqual([])
    expect(reads).toBeGreaterThan(100)
    // Else this would have shown nothing.
    expect(sources).toEqual({ primary: expect.any(Number), replica: expect.any(Number) })
  }, 20_000)
})

describe('a read replica that is away', () => {
  it.each(['cut', 'freeze'] as const)(
    'costs one read a moment and the others nothing (%s), until it is back',
    async (breakIt) => {
      const product = await aProduct()
      await untilReplicaIsUsed()
      replicaWay[breakIt]()
      const first = await timed(look(product))
      expect(first.outcome).toEqual({ priceCents: 1_000, isFresh: true })
      expect(first.ms).toBeLessThan(1_500)
      const more = await timed(Promise.all(Array.from({ length: 10 }, () => look(product))))
      expect(more.ms).toBeLessThan(500)
      replicaWay.mend()
      await untilReplicaIsUsed()
    },
  )
})

describe('while the primary is away', () => {
  beforeEach(async () => {
    await until('Redis is there', isRedisThere)
    await untilReplicaIsUsed()
  })

  it.each(['cut', 'freeze'] as const)(
    'the read replica shows what it has, and says that it may be old (%s)',
    async (breakIt) => {
      const product = await aProduct()
      await setPrice(product, 2_000)
      await untilReplicaIsUsed()
      way[breakIt]()
      const { ms, outcome } = await timed(look(product))
      expect(outcome).toEqual({ priceCents: 2_000, isFresh: false })
      expect(ms).toBeLessThan(2_700)
    },
  )

  it.each(['cut', 'freeze'] as const)(
    'and the read replica too, what was read lately is shown (%s)',
    async (breakIt) => {
      const product = await aProduct()
      await look(product)
      await setPrice(product, 2_000)
      way[breakIt]()
      replicaWay[breakIt]()
      const { ms, outcome } = await timed(look(product))
      expect(outcome).toEqual({ priceCents: 1_000, isFresh: false })
      expect(ms).toBeLessThan(3_700)
      way.mend()
      replicaWay.mend()
      await vi.waitFor(async () => expect(await look(product)).toEqual({ priceCents: 2_000, isFresh: true }), {
        timeout: 5_000,
      })
    },
  )

  it('nobody waits long again soon after somebody waited in vain', async () => {
    const product = await aProduct()
    await look(product)
    way.freeze()
    await look(product)
    const { ms, outcome } = await timed(look(product))
    expect(outcome).toEqual({ priceCents: 1_000, isFresh: false })
    expect(ms).toBeLessThan(700)
  })

  it('what nobody has read lately is an error that says so', async () => {
    const product = await aProduct()
    way.cut()
    replicaWay.cut()
    const error: unknown = await look(product).catch((reason: unknown) => reason)
    expect(databaseTrouble(error)).toBe('away')
  })

  it('an error of our own is not covered up', async () => {
    await readCatalog('ours', async () => ({ all: 'well' }))
    const failing = readCatalog('ours', async () => Promise.reject(new Error('a bug')))
    await expect(failing).rejects.toThrow('a bug')
  })
})

// Last, as there is no way back.
describe('a read replica that has another past than the primary', () => {
  it('because it was promoted, is not believed', async () => {
    const product = await aProduct()
    await untilReplicaIsUsed()
    await standby.query('SELECT pg_promote()')
    await setPrice(product, 2_000)
    expect(await look(product)).toEqual({ priceCents: 2_000, isFresh: true })
    expect(await isReplicaUsed()).toBe(false)
  })

  it('because it still follows the former primary, is not believed, though it has come further', async () => {
    const product = await aProduct()
    // It is on the side of the former primary, and far ahead; then the address leads to the promoted one.
    await primary.query(`SELECT pg_logical_emit_message(false, 'far', repeat('x', 1000000))`)
    const [ahead] = await primary.query<{ lsn: string }>('SELECT pg_current_wal_insert_lsn()::text AS lsn')
    const hasAll = async () => {
      const [row] = await other.query<{ has: boolean }>('SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS has', [
        ahead?.lsn,
      ])
      expect(row?.has).toBe(true)
    }
    await vi.waitFor(hasAll, { timeout: 5_000 })
    way.cut()
    replicaWay.cut()
    way.leadTo(standby.port)
    replicaWay.leadTo(other.port)
    way.mend()
    replicaWay.mend()
    await vi.waitFor(() => db().$queryRaw`SELECT 1`, { timeout: 5_000 })
    const { sku } = await aProduct()
    expect(sku).not.toBe(product.sku)
    await sleep(6_000)
    expect(await isReplicaUsed()).toBe(false)
  }, 30_000)
})
