import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import type { Order } from '@/generated/prisma/client'
import { createCart } from '@/prisma/factories/create-cart'
import { createOrder } from '@/prisma/factories/create-order'
import { createUser } from '@/prisma/factories/create-user'
import { db } from './db'
import { env } from './env'
import { lookAtPool } from './look-at-pool'
import { metrics } from './metrics'
import { askRedis } from './redis'
import { orderCountsKey } from './redis-keys'

/** As a scrape that comes more than 5 s after the last one. */
async function scrape(): Promise<string> {
  vi.resetModules()
  const { readMetrics } = await import('./read-metrics')
  return (await readMetrics()).text
}

function figure(text: string, name: string, labels = ''): number {
  const value = new RegExp(`^${name}\\{${labels}[^}]*\\} (\\S+)$`, 'm').exec(text)?.[1]
  if (value === undefined) throw new Error(`${name} is not there:\n${text}`)
  return Number(value)
}

const { user } = await createUser(db())

type Placed = Partial<Pick<Order, 'status' | 'expiredAt' | 'createdAt'>>

async function anOrder(order: Placed): Promise<void> {
  const { id: cartId } = await createCart(db(), {})
  await createOrder(db(), { userId: user.id, cartId, variant: { sku: 'ANY', priceCents: 1_000 }, ...order })
}

/** As if what some replica counted were too old. */
const forgetCounts = () => askRedis((redis) => redis.del(orderCountsKey()))

const countsIn = (text: string) =>
  ['pending', 'paid', 'declined', 'expired'].map((status) =>
    figure(text, 'goldfish_orders_by_status', `status="${status}"`),
  )

beforeEach(async () => {
  await db().outbox.deleteMany()
  await vi.waitUntil(async () => (await forgetCounts()) !== undefined)
})

afterAll(async () => {
  await db().outbox.deleteMany()
})

it('tells how many connections are busy, and how many callers wait for one', async () => {
  const { DATABASE_POOL_MAX: most } = env()
  const queries = Promise.all(Array.from({ length: most + 3 }, () => db().$queryRaw`SELECT 1 FROM pg_sleep(1)`))
  await vi.waitFor(async () => {
    lookAtPool()
    const text = await metrics().registry.metrics()
    expect(figure(text, 'goldfish_database_connections', 'state="busy"')).toBe(most)
    expect(figure(text, 'goldfish_database_waiting')).toBeGreaterThanOrEqual(3)
    expect(figure(text, 'goldfish_database_connections_max')).toBe(most)
  })
  await queries
  const text = await scrape()
  expect(figure(text, 'goldfish_database_connections', 'state="busy"')).toBe(0)
  expect(figure(text, 'goldfish_database_connections', 'state="idle"')).toBeGreaterThan(0)
  expect(figure(text, 'goldfish_database_waiting')).toBe(0)
})

it('tells how much waits in the outbox, and for how long', async () => {
  expect(figure(await scrape(), 'goldfish_outbox_rows')).toBe(0)
  expect(figure(await scrape(), 'goldfish_outbox_oldest_seconds')).toBe(0)
  const createdAt = new Date(Date.now() - 60_000)
  await db().outbox.createMany({ data: [{ tags: ['a'], createdAt }, { tags: ['b'] }, { tags: ['c'] }] })
  const text = await scrape()
  expect(figure(text, 'goldfish_outbox_rows')).toBe(3)
  expect(figure(text, 'goldfish_outbox_oldest_seconds')).toBeGreaterThanOrEqual(60)
  expect(figure(text, 'goldfish_outbox_oldest_seconds')).toBeLessThan(90)
})

it('tells how many orders of the day there are of each status', async () => {
  const before = countsIn(await scrape())
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
  const placed: Placed[] = [
    { status: 'pending' },
    { status: 'paid' },
    { status: 'paid', createdAt: hoursAgo(23) },
    { status: 'paid', createdAt: hoursAgo(25) },
    { status: 'declined' },
    { status: 'declined', expiredAt: new Date() },
  ]
  for (const order of placed) await anOrder(order)
  await forgetCounts()
  expect(countsIn(await scrape()).map((count, index) => count - (before[index] ?? 0))).toEqual([1, 2, 1, 1])
})

it('has one replica count the orders for all, and nobody believe nonsense', async () => {
  const [pending = 0] = countsIn(await scrape())
  await anOrder({ status: 'pending' })
  expect(countsIn(await scrape())[0]).toBe(pending)
  expect(await askRedis((redis) => redis.pttl(orderCountsKey()))).toBeGreaterThan(0)
  for (const nonsense of ['{', '{"pending":1}', '{"pending":-1,"paid":0,"declined":0,"expired":0}']) {
    await askRedis((redis) => redis.set(orderCountsKey(), nonsense))
    expect(countsIn(await scrape())[0]).toBe(pending + 1)
  }
})

it('asks no oftener than every 5 s', async () => {
  await scrape()
  const { readMetrics } = await import('./read-metrics')
  await db().outbox.create({ data: { tags: ['a'] } })
  expect(figure((await readMetrics()).text, 'goldfish_outbox_rows')).toBe(0)
})

it('answers within moments while Postgres does not, and puts no second query behind one that hangs', async () => {
  vi.resetModules()
  const { lookAtOutbox } = await import('./look-at-outbox')
  const { readMetrics } = await import('./read-metrics')
  const now = vi.spyOn(performance, 'now')
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE outbox, orders IN ACCESS EXCLUSIVE MODE`
    const startedAt = Date.now()
    const { text } = await readMetrics()
    expect(Date.now() - startedAt).toBeLessThan(3_000)
    expect(figure(text, 'goldfish_outbox_rows')).toBeNaN()
    expect(countsIn(text)).toEqual([NaN, NaN, NaN, NaN])
    now.mockReturnValue(performance.timeOrigin + 3_600_000)
    await lookAtOutbox()
    const [hanging] = await tx.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%FROM outbox%'`
    expect(hanging?.count).toBe(1n)
  })
  now.mockRestore()
})
