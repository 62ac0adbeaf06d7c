import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/generated/prisma/client'
import { expireTags } from '@/cache-handlers/expire-tags.js'
import { demoCards } from '@/lib/demo-card'
import type { OrderRequest } from '@/lib/schemas/order-request'
import { createCart } from '@/prisma/factories/create-cart'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { addLineOnce } from '@/server/cart/add-line-once'
import { getCart } from '@/server/cart/get-cart'
import { placeOrder } from '@/server/checkout/place-order'
import { warnOfMissingLimits } from '@/server/health/warn-of-missing-limits'
import { deliverOutbox } from '@/server/outbox/deliver-outbox'
import { applyMigrations } from '@/tools/database/apply-migrations'
import { shopUrl } from '@/tools/testing/start-shop-postgres'
import { startTestPgBouncer } from '@/tools/testing/test-pgbouncer'
import { idleInTransactionMs, lockWaitMs, statementMs } from './database-limits'
import { databaseTrouble } from './database-trouble'
import { db } from './db'
import { log } from './log'
import { writeOutbox } from './write-outbox'

const poolSize = 4
const clients = 16

// A server and a PgBouncer of its own, before any module reads the environment.
const { server, pooler } = await vi.hoisted(async () => {
  const { startShopPostgres, shopUrl: urlAt } = await import('@/tools/testing/start-shop-postgres')
  const { startTestPgBouncer: startPooler } = await import('@/tools/testing/test-pgbouncer')
  const server = await startShopPostgres()
  const pooler = await startPooler({ serverPort: server.port, poolSize: 4 })
  process.env.DATABASE_URL = urlAt(pooler.port)
  process.env.DATABASE_POOL_MAX = '16'
  return { server, pooler }
})

// Calls through to the real Redis; counted here.
vi.mock('@/cache-handlers/expire-tags.js', { spy: true })

beforeEach(() => {
  vi.mocked(expireTags).mockClear()
})

afterAll(async () => {
  await pooler.stop()
  await server.remove()
})

const request: OrderRequest = {
  shippingAddress: { name: 'Ada', line1: 'Main 1', line2: undefined, city: 'Ulm', postalCode: '89073', country: 'DE' },
  delivery: 'pickup',
  payment: { method: 'card', cardNumber: demoCards.succeeds },
}

const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))

async function aVariant(stock: number) {
  const { variants } = await createProduct(db(), { variants: [{ stock }] })
  const [variant] = variants
  if (!variant) throw new Error('the factory makes a variant')
  return variant
}

type Variant = Awaited<ReturnType<typeof aVariant>>

async function aBuyer(variant: Variant): Promise<string> {
  const { user } = await createUser(db())
  await createCart(db(), { userId: user.id, lines: [{ variant }] })
  return user.id
}

const stockOf = async ({ sku }: Variant) => (await db().variant.findUniqueOrThrow({ where: { sku } })).stock

describe('through PgBouncer in transaction mode', () => {
  it('many connections of ours share a few of Postgres', async () => {
    const rows = await times(
      clients * 3,
      () => db().$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid, pg_sleep(0.02)::text`,
    )
    const backends = new Set(rows.flat().map(({ pid }) => pid))
    expect(backends.size).toBe(poolSize)
  })

  it('each of those keeps our time-outs', async () => {
    const limits = await times(clients, () =>
      db().$transaction(
        (tx) => tx.$queryRaw<object[]>`
          SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
                 current_setting('idle_in_transaction_session_timeout') AS idle, pg_sleep(0.02)::text AS slept`,
      ),
    )
    const all = new Set(limits.flat().map((row) => JSON.stringify(row)))
    expect([...all]).toEqual([JSON.stringify({ statement: '5s', lock: '4s', idle: '10s', slept: '' })])
    const started = performance.now()
    const error: unknown = await db().$queryRaw`SELECT pg_sleep(20)::text`.catch((reason: unknown) => reason)
    expect(String(error)).toContain('57014')
    expect(performance.now() - started).toBeLessThan(statementMs + 500)
  })

  it('carts are filled by everybody at once', async () => {
    const variant = await aVariant(90)
    const { user } = await createUser(db())
    const owner = { kind: 'user' as const, userId: user.id }
    const line = { sku: variant.sku, quantity: 1, addOns: [] }
    const added = await times(40, () => addLineOnce(owner, line, { key: null, requestId: randomUUID() }))
    expect(new Set(added.map((one) => 'outcome' in one && one.outcome.ok))).toEqual(new Set([true]))
    expect((await getCart(owner)).itemCount).toBe(40)
  })

  it('ten of ten are sold to forty buyers at once', async () => {
    // As in a replica, which knows the queues of its jobs from its start: the first job of a process asks for them, in the
    // middle of a transaction and over another connection.
    const first = await aVariant(1)
    await placeOrder(await aBuyer(first), request, { key: randomUUID(), requestId: randomUUID() })
    const variant = await aVariant(10)
    const buyers = await times(40, () => aBuyer(variant))
    const placed = await Promise.all(
      buyers.map((buyer) => placeOrder(buyer, request, { key: randomUUID(), requestId: randomUUID() })),
    )
    expect(placed.filter((one) => 'outcome' in one && one.outcome.ok)).toHaveLength(10)
    expect(await stockOf(variant)).toBe(0)
    expect(await db().payment.count({ where: { order: { userId: { in: buyers } }, status: 'succeeded' } })).toBe(10)
  })

  it('one key at the same time on many connections is one order with one answer', async () => {
    const variant = await aVariant(10)
    const buyer = await aBuyer(variant)
    const key = randomUUID()
    const placed = await times(8, () => placeOrder(buyer, request, { key, requestId: randomUUID() }))
    const answers = new Set(placed.map((one) => JSON.stringify('outcome' in one && one.outcome)))
    expect(answers.size).toBe(1)
    expect(await db().order.count({ where: { userId: buyer } })).toBe(1)
    expect(await stockOf(variant)).toBe(9)
  })

  it('invalidations are delivered once by many replicas at the same time', async () => {
    await vi.waitFor(() => expireTags(['ready']), { timeout: 5_000 })
    await db().$executeRaw`TRUNCATE outbox`
    vi.mocked(expireTags).mockClear()
    const tags = Array.from({ length: 250 }, (_, index) => `product:${index}`).toSorted()
    await Promise.all(tags.map((tag) => writeOutbox(db(), [tag])))
    const deliverAll = async () => {
      while ((await db().outbox.count()) > 0) await deliverOutbox()
    }
    await times(4, deliverAll)
    const delivered = vi.mocked(expireTags).mock.calls.flatMap(([some]) => some)
    expect(delivered.toSorted()).toEqual(tags)
  })

  it('a transaction that was broken off leaves nothing behind for the next one on its server connection', async () => {
    const variant = await aVariant(10)
    await Promise.allSettled(
      Array.from({ length: clients }, () =>
        db().$transaction(async (tx) => {
          await tx.$executeRaw`SET LOCAL statement_timeout = 777`
          await tx.variant.update({ where: { sku: variant.sku }, data: { stock: 0 } })
          throw new Error('the replica died here')
        }),
      ),
    )
    expect(await stockOf(variant)).toBe(10)
    const rows = await times(
      clients,
      () => db().$queryRaw<{ limit: string }[]>`
        SELECT current_setting('statement_timeout') AS limit, pg_sleep(0.02)::text`,
    )
    expect(new Set(rows.flat().map(({ limit }) => limit))).toEqual(new Set(['5s']))
  })
})

describe('when PgBouncer cannot help', () => {
  it('because all its connections are in use, we hear so in time and know what it means', async () => {
    const holders = Array.from({ length: poolSize }, () =>
      db().$queryRaw`SELECT pg_sleep(4.7)::text`.then(() => 'held'),
    )
    await vi.waitFor(async () =>
      expect(await server.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'`)).toHaveLength(poolSize),
    )
    const started = performance.now()
    const error: unknown = await db().$queryRaw`SELECT 1`.catch((reason: unknown) => reason)
    expect(databaseTrouble(error)).toBe('away')
    expect(performance.now() - started).toBeLessThan(5_500)
    expect(await Promise.all(holders)).toEqual(['held', 'held', 'held', 'held'])
  })

  it('because Postgres is restarted, everything works again soon after it is back', async () => {
    await server.stop('fast')
    const error: unknown = await db().$queryRaw`SELECT 1`.catch((reason: unknown) => reason)
    expect(databaseTrouble(error)).toBe('away')
    await server.start()
    const started = performance.now()
    await vi.waitFor(() => times(clients, () => db().$queryRaw`SELECT 1`), { timeout: 15_000, interval: 50 })
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

it('migrations refuse to go through it', async () => {
  await expect(applyMigrations(shopUrl(pooler.port))).rejects.toThrow('Migrations need Postgres itself')
  expect(await applyMigrations(shopUrl(server.port))).toEqual([])
})

describe('its configuration', () => {
  it('has the time-outs of the pool', () => {
    const file = readFileSync('deploy/pgbouncer/pgbouncer.ini.template', 'utf8')
    const set = [...file.matchAll(/SET (\w+) = (\d+)/g)].map(([, name, value]) => [name, Number(value)])
    expect(Object.fromEntries(set)).toEqual({
      statement_timeout: statementMs,
      lock_timeout: lockWaitMs,
      idle_in_transaction_session_timeout: idleInTransactionMs,
    })
  })

  it('is missed by a replica when it does not set them', async () => {
    const warn = vi.spyOn(log(), 'warn')
    onTestFinished(() => warn.mockRestore())
    await warnOfMissingLimits()
    expect(warn).not.toHaveBeenCalled()
    const careless = await startTestPgBouncer({
      serverPort: server.port,
      poolSize: 1,
      edit: (configuration) => configuration.replace(/ connect_query=.*/, ''),
    })
    const limits = { statement_timeout: statementMs, lock_timeout: lockWaitMs }
    const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: shopUrl(careless.port), ...limits }) })
    onTestFinished(async () => {
      await client.$disconnect()
      await careless.stop()
    })
    await warnOfMissingLimits(client)
    const limitsMissing = ['idle_in_transaction_session_timeout', 'lock_timeout', 'statement_timeout']
    expect(warn).toHaveBeenCalledWith({ limits: limitsMissing }, expect.stringContaining('connect_query'))
  })
})
