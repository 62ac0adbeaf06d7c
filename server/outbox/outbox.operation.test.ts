import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { expireTags } from '@/cache-handlers/expire-tags.js'
import { db } from '@/server/platform/db'
import { log } from '@/server/platform/log'
import { writeOutbox } from '@/server/platform/write-outbox'
import * as delivery from './deliver-outbox'
import { drainOutbox } from './drain-outbox'
import { settleOutbox } from './settle-outbox'
import { startOutboxDelivery } from './start-outbox-delivery'

// Both call through: to count, and to let one call go wrong.
vi.mock('@/cache-handlers/expire-tags.js', { spy: true })
vi.mock('./deliver-outbox', { spy: true })
const { deliverOutbox } = delivery

// An outbox of its own, so that other tests on this database find their rows and this one only its own; and a way to
// Redis of its own. Both before any module reads the environment.
const { redis, schema } = await vi.hoisted(async () => {
  const { breakableRedis } = await import('@/server/platform/breakable-redis')
  const redis = await breakableRedis(process.env.REDIS_URL ?? '')
  const schema = `outbox_${process.pid}_${Date.now()}`
  process.env.REDIS_URL = redis.url
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.searchParams.set('options', `-c search_path=${schema},public`)
  process.env.DATABASE_URL = url.href
  return { redis, schema }
})

beforeAll(async () => {
  await db().$executeRawUnsafe(`CREATE SCHEMA ${schema}`)
  await db().$executeRawUnsafe(`CREATE TABLE ${schema}.outbox (LIKE public.outbox INCLUDING ALL)`)
})

afterAll(async () => {
  await db().$executeRawUnsafe(`DROP SCHEMA ${schema} CASCADE`)
  redis.close()
})

beforeEach(async () => {
  redis.mend()
  await vi.waitFor(() => expireTags(['ready']), { timeout: 5_000 })
  await db().$executeRaw`TRUNCATE outbox`
  vi.mocked(expireTags).mockReset()
  vi.mocked(deliverOutbox).mockClear()
})

// What waits for Redis gives up after a quarter of a second of real time, which a busy machine may miss now and then.
const busyMachine = { retry: 3 }

async function aRow(...tags: string[]): Promise<string[]> {
  const named = tags.length > 0 ? tags : [`product:${randomUUID()}`]
  await writeOutbox(db(), named)
  return named
}

const attempts = async () =>
  (await db().$queryRaw<{ attempts: number }[]>`SELECT attempts FROM outbox ORDER BY id`).map((row) => row.attempts)

/** The tags that Redis took, as often as it took them. */
async function deliveredTags(): Promise<string[]> {
  const { calls, settledResults } = vi.mocked(expireTags).mock
  return calls.flatMap(([tags], call) => (settledResults[call]?.type === 'fulfilled' ? tags : [])).sort()
}

async function elapsedMs(work: Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work
  return performance.now() - startedAt
}

/** Another replica takes all rows, and keeps them until it is told what becomes of its command to Redis. */
async function anotherReplicaTakesThem() {
  let outcome: { resolve: () => void; reject: (error: Error) => void } | undefined
  vi.mocked(expireTags).mockImplementationOnce(
    () => new Promise<void>((resolve, reject) => (outcome = { resolve, reject })),
  )
  const done = deliverOutbox()
  await vi.waitFor(() => expect(expireTags).toHaveBeenCalled())
  return {
    done,
    succeed: () => outcome?.resolve(),
    fail: () => outcome?.reject(new Error('this replica’s Redis is away')),
  }
}

describe('a delivery', busyMachine, () => {
  it('tells Redis of each tag once, and then forgets the rows', async () => {
    await aRow('catalog', 'product:a')
    await aRow('product:b', 'catalog', 'product:b')
    expect(await deliverOutbox()).toEqual({ kind: 'delivered', rows: 2 })
    expect(await deliveredTags()).toEqual(['catalog', 'product:a', 'product:b'])
    expect(await attempts()).toEqual([])
  })

  it('asks Redis nothing when nothing waits', async () => {
    expect(await deliverOutbox()).toEqual({ kind: 'delivered', rows: 0 })
    expect(expireTags).not.toHaveBeenCalled()
  })

  it('delivers every row once when many replicas deliver at the same time', async () => {
    const written = (await Promise.all(Array.from({ length: 350 }, () => aRow()))).flat()
    const aReplica = async () => {
      for (let delivery = await deliverOutbox(); delivery.kind === 'delivered' && delivery.rows > 0;) {
        delivery = await deliverOutbox()
      }
    }
    await Promise.all([aReplica(), aReplica(), aReplica()])
    expect(await deliveredTags()).toEqual(written.sort())
    expect(await attempts()).toEqual([])
  })

  it('does not wait for rows that another replica has in hand, and takes them when that one fails', async () => {
    const tags = await aRow()
    const other = await anotherReplicaTakesThem()
    const delivering = deliverOutbox()
    expect(await elapsedMs(delivering)).toBeLessThan(1_000)
    expect(await delivering).toEqual({ kind: 'delivered', rows: 0 })
    other.fail()
    expect(await other.done).toEqual({ kind: 'failed' })
    expect(await attempts()).toEqual([1])
    expect(await deliverOutbox()).toEqual({ kind: 'delivered', rows: 1 })
    expect(await deliveredTags()).toEqual(tags)
  })

  it('keeps the rows while Redis is away, and delivers them when it is back', async () => {
    const tags = await aRow()
    redis.cut()
    expect(await deliverOutbox()).toEqual({ kind: 'failed' })
    expect(await deliverOutbox()).toEqual({ kind: 'failed' })
    expect(await attempts()).toEqual([2])
    redis.mend()
    await vi.waitFor(async () => expect(await deliverOutbox()).toMatchObject({ rows: 1 }), { timeout: 5_000 })
    expect(await deliveredTags()).toEqual(tags)
  })

  it('lets go of the rows of a frozen Redis after the time that one command may take', async () => {
    await aRow()
    redis.freeze()
    expect(await elapsedMs(deliverOutbox())).toBeLessThan(1_000)
    const free = await db().$queryRaw<object[]>`SELECT id FROM outbox FOR UPDATE NOWAIT`
    expect(free).toHaveLength(1)
  })

  it('lets go of them also when whoever talks to Redis keeps no time at all', async () => {
    await aRow()
    vi.mocked(expireTags).mockReturnValueOnce(new Promise(() => {}))
    expect(await elapsedMs(deliverOutbox())).toBeLessThan(1_000)
    expect(await attempts()).toEqual([1])
  })

  it('is reported when it begins to fail and when it works again, not in between', async () => {
    expect(await deliverOutbox()).toMatchObject({ kind: 'delivered' })
    const [warn, info] = [vi.spyOn(log(), 'warn'), vi.spyOn(log(), 'info')]
    await aRow()
    redis.cut()
    await deliverOutbox()
    await db().$transaction(async (tx) => {
      // Another replica has the row in hand: that is no sign that it works again.
      await tx.$executeRaw`SELECT id FROM outbox FOR UPDATE`
      await deliverOutbox()
    })
    await deliverOutbox()
    expect(warn).toHaveBeenCalledTimes(1)
    redis.mend()
    await vi.waitFor(async () => expect(await deliverOutbox()).toMatchObject({ rows: 1 }), { timeout: 5_000 })
    expect(info).toHaveBeenCalledTimes(1)
    vi.restoreAllMocks()
  })
})

describe('the answer to a change', busyMachine, () => {
  it('comes when Redis knows', async () => {
    const written = (await Promise.all([1, 2, 3].map(() => aRow()))).flat()
    await settleOutbox()
    expect(await deliveredTags()).toEqual(written.sort())
  })

  it('waits for another replica that has the row in hand', async () => {
    await aRow()
    const other = await anotherReplicaTakesThem()
    let settled = false
    const settling = settleOutbox().then(() => (settled = true))
    await sleep(60)
    expect(settled).toBe(false)
    other.succeed()
    await settling
    expect(await attempts()).toEqual([])
  })

  it('takes over from another replica that fails', async () => {
    const tags = await aRow()
    const other = await anotherReplicaTakesThem()
    const settling = settleOutbox()
    other.fail()
    await settling
    expect(await deliveredTags()).toEqual(tags)
  })

  it.each(['cut', 'freeze'] as const)('comes soon all the same when Redis is gone (%s)', async (breakIt) => {
    await aRow()
    redis[breakIt]()
    expect(await elapsedMs(settleOutbox())).toBeLessThan(1_000)
    expect(await attempts()).toHaveLength(1)
  })

  it('comes soon all the same when the outbox cannot be read', async () => {
    await aRow()
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE`
      expect(await elapsedMs(settleOutbox())).toBeLessThan(1_000)
    })
  })
})

describe('a round of deliveries', busyMachine, () => {
  it('takes everything that waits', async () => {
    const written = (await Promise.all(Array.from({ length: 250 }, () => aRow()))).flat()
    vi.mocked(expireTags).mockResolvedValue()
    expect(await drainOutbox()).toBe('drained')
    expect(await deliveredTags()).toEqual(written.sort())
  })

  it('is shared by all who ask while one is under way, and leaves none of them out', async () => {
    const first = await aRow()
    let answer = () => {}
    vi.mocked(expireTags).mockImplementationOnce(() => new Promise<void>((resolve) => (answer = resolve)))
    const underWay = drainOutbox()
    await vi.waitFor(() => expect(expireTags).toHaveBeenCalledTimes(1))
    const later = (await Promise.all(Array.from({ length: 20 }, () => aRow()))).flat()
    const asked = later.map(() => drainOutbox())
    answer()
    expect(await Promise.all([underWay, ...asked])).toEqual(Array.from({ length: 21 }, () => 'drained'))
    expect(await deliveredTags()).toEqual([...first, ...later].sort())
    expect(deliverOutbox).toHaveBeenCalledTimes(2)
  })
})

it('every replica looks again by itself, until what could not be delivered is', async () => {
  const holder = globalThis as typeof globalThis & { goldfishOutboxTimer?: NodeJS.Timeout }
  redis.cut()
  const tags = await aRow()
  startOutboxDelivery()
  const timer = holder.goldfishOutboxTimer
  startOutboxDelivery()
  expect(holder.goldfishOutboxTimer).toBe(timer)
  expect(timer?.hasRef()).toBe(false)
  await vi.waitFor(async () => expect(await attempts()).toEqual([1]), { timeout: 3_000 })
  redis.mend()
  await vi.waitFor(async () => expect(await attempts()).toEqual([]), { timeout: 5_000 })
  expect(await deliveredTags()).toEqual(tags)
  clearTimeout(holder.goldfishOutboxTimer)
})
