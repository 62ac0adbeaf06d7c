import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { demoCards } from '@/lib/demo-card'
import type { OrderRequest } from '@/lib/schemas/order-request'
import { createCart } from '@/prisma/factories/create-cart'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { getCart } from '@/server/cart/get-cart'
import { databaseTrouble } from '@/server/platform/database-trouble'
import { db } from '@/server/platform/db'
import { waitUntil } from '@/tools/cluster/wait-until'
import type { TestPostgres } from '@/tools/testing/test-postgres'
import { placeOrder } from './place-order'

// Servers of its own, and a way to them such as a managed database's address is; before any module reads the environment.
const { first, way } = await vi.hoisted(async () => {
  const { startShopPostgres, shopUrl } = await import('@/tools/testing/start-shop-postgres')
  const { breakableWay } = await import('@/server/platform/breakable-way')
  const first = await startShopPostgres()
  const way = await breakableWay(first.port)
  process.env.DATABASE_URL = shopUrl(way.port)
  process.env.DATABASE_POOL_MAX = '6'
  return { first, way }
})

// Nobody wants to wait for the real ones.
vi.mock('@/server/platform/database-limits', async (original) => ({
  ...(await original()),
  silenceMs: 1_000,
  connectionWaitMs: 1_000,
}))

const request: OrderRequest = {
  shippingAddress: { name: 'Ada', line1: 'Main 1', line2: undefined, city: 'Ulm', postalCode: '89073', country: 'DE' },
  delivery: 'pickup',
  payment: { method: 'card', cardNumber: demoCards.succeeds },
}

const buyerCount = 60
const atOnce = 8
let servers: TestPostgres[] = [first]

afterAll(async () => {
  way.close()
  for (const server of servers) await server.remove()
})

type Sale = { sku: string; buyers: string[] }

/** Buyers with a full cart each, and more than enough for all of them. */
async function prepareSale(): Promise<Sale> {
  const { variants } = await createProduct(db(), { variants: [{ stock: 1_000 }] })
  const [variant] = variants
  if (!variant) throw new Error('the factory makes a variant')
  const buyers: string[] = []
  for (let n = 0; n < buyerCount; n++) {
    const { user } = await createUser(db())
    await createCart(db(), { userId: user.id, lines: [{ variant }] })
    buyers.push(user.id)
  }
  return { sku: variant.sku, buyers }
}

/**
 * All buy at once, and each sends the same request again until there is an answer, as the proxy and people do.
 * @param outage happens when some have bought and others have not
 * @returns the orders that buyers were told of, what they heard in between, and when each succeeded
 */
async function sellDuring({ buyers }: Sale, outage: (heard: unknown[]) => Promise<void>) {
  const waiting = [...buyers]
  const told = new Map<string, string>()
  const heard: unknown[] = []
  const soldAt: number[] = []
  const buyStubbornly = async (buyer: string) => {
    const ids = { key: randomUUID(), requestId: randomUUID() }
    for (;;) {
      try {
        const placed = await placeOrder(buyer, request, ids)
        if (!('outcome' in placed) || !placed.outcome.ok) throw new Error(`refused: ${JSON.stringify(placed)}`)
        told.set(buyer, placed.outcome.value.number)
        return soldAt.push(performance.now())
      } catch (error) {
        heard.push(databaseTrouble(error) ?? error)
        await sleep(20)
      }
    }
  }
  const aTill = async () => {
    for (let buyer = waiting.pop(); buyer; buyer = waiting.pop()) await buyStubbornly(buyer)
  }
  const selling = Promise.all(Array.from({ length: atOnce }, aTill))
  await vi.waitFor(() => expect(told.size).toBeGreaterThan(5), { timeout: 10_000, interval: 1 })
  await outage(heard)
  const mendedAt = performance.now()
  expect(told.size, 'it was over before it began').toBeLessThan(buyerCount)
  await selling
  return { told, heard, recoveredAfterMs: Math.min(...soldAt.filter((at) => at > mendedAt)) - mendedAt }
}

/** What must be true of the books, whatever happened. */
async function expectWholeBooks({ sku, buyers }: Sale, told: Map<string, string>): Promise<void> {
  const orders = await db().order.findMany({
    where: { userId: { in: buyers } },
    select: { number: true, userId: true, status: true, payment: { select: { status: true } }, lines: true },
  })
  expect(new Map(orders.map((order) => [order.userId, order.number]))).toEqual(told)
  expect(orders).toHaveLength(buyerCount)
  expect(new Set(orders.map(({ status, payment, lines }) => `${status} ${payment?.status} ${lines.length}`))).toEqual(
    new Set(['paid succeeded 1']),
  )
  expect((await db().variant.findUniqueOrThrow({ where: { sku } })).stock).toBe(1_000 - buyerCount)
  expect(await db().cart.count({ where: { userId: { in: buyers }, status: 'active' } })).toBe(0)
  const unanswered = await db().$queryRaw<object[]>`SELECT key FROM idempotency_keys WHERE outcome IS NULL`
  expect(unanswered).toEqual([])
}

describe('a sale during which Postgres', () => {
  const outages: Record<string, () => Promise<void>> = {
    'is restarted': async () => {
      await first.stop('fast')
      await first.start()
    },
    'crashes and comes back': async () => {
      await first.stop('crash')
      await first.start()
    },
    'is cut off': async () => {
      way.cut()
      await sleep(500)
      way.mend()
    },
    'falls silent': async () => {
      way.freeze()
      await sleep(2_500)
      way.mend()
    },
    'may only be read for a while': async () => {
      await first.query('ALTER SYSTEM SET default_transaction_read_only = on')
      await first.query('SELECT pg_reload_conf()')
      await sleep(500)
      await first.query('ALTER SYSTEM RESET default_transaction_read_only')
      await first.query('SELECT pg_reload_conf()')
    },
  }

  it.each(Object.entries(outages))('%s ends with one whole order for each buyer', async (what, outage) => {
    const sale = await prepareSale()
    const { told, heard, recoveredAfterMs } = await sellDuring(sale, outage)
    expect(new Set(heard)).toEqual(new Set(heard.filter((trouble) => typeof trouble === 'string')))
    if (what === 'may only be read for a while') expect(heard).toContain('read_only')
    else expect(heard).toContain('away')
    await expectWholeBooks(sale, told)
    expect(recoveredAfterMs).toBeLessThan(5_000)
  })
})

describe('a failover', () => {
  let standby: TestPostgres

  beforeAll(async () => {
    standby = await first.standby()
    servers = [first, standby]
    // What was answered must not be lost with the old primary: an order counts when both have it.
    await first.query(`ALTER SYSTEM SET synchronous_standby_names = '*'`)
    await first.query('SELECT pg_reload_conf()')
    const inStep = () => first.query(`SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'`)
    if (!(await waitUntil(async () => (await inStep()).length === 1, { withinMs: 10_000 })))
      throw new Error('no standby')
  })

  beforeEach(() => vi.waitFor(() => db().$queryRaw`SELECT 1`, { timeout: 5_000 }))

  it('leaves reading possible and nothing half-written while only the standby is there; then all orders are found', async () => {
    const sale = await prepareSale()
    const [looker = ''] = sale.buyers
    const { told, heard, recoveredAfterMs } = await sellDuring(sale, async (hearing) => {
      await first.stop('crash')
      way.leadTo(standby.port)
      await vi.waitFor(() => getCart({ kind: 'user', userId: looker }), { timeout: 5_000 })
      await vi.waitFor(() => expect(hearing).toContain('read_only'), { timeout: 5_000 })
      await standby.query('SELECT pg_promote()')
    })
    expect(new Set(heard)).toEqual(new Set(['away', 'read_only']))
    await expectWholeBooks(sale, told)
    expect(recoveredAfterMs).toBeLessThan(5_000)
  })
})
