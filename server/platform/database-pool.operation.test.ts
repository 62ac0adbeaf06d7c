import { Pool } from 'pg'
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { isReady } from '@/server/health/is-ready'
import { shopUrl } from '@/tools/testing/start-shop-postgres'
import { createCategory } from '@/prisma/factories/create-category'
import { databaseAnsweredAt, databasePool } from './database-pool'
import { databaseTrouble } from './database-trouble'
import { db } from './db'
import { watchConnections } from './watch-connections'

const poolMax = 4

// A server of its own, before any module reads the environment.
const { server, way } = await vi.hoisted(async () => {
  const { startShopPostgres, shopUrl: urlAt } = await import('@/tools/testing/start-shop-postgres')
  const { breakableWay } = await import('@/server/platform/breakable-way')
  const server = await startShopPostgres()
  const way = await breakableWay(server.port)
  process.env.DATABASE_URL = urlAt(way.port)
  process.env.DATABASE_POOL_MAX = '4'
  return { server, way }
})

// Nobody wants to wait for the real ones.
const { silenceMs } = vi.hoisted(() => ({ silenceMs: 1_800 }))
vi.mock('./database-limits', async (original) => ({ ...(await original()), silenceMs, connectionWaitMs: 500 }))

afterEach(async () => {
  way.mend()
  await vi.waitFor(() => Promise.all(Array.from({ length: poolMax }, () => askBackend())), { timeout: 5_000 })
})

afterAll(async () => {
  way.close()
  await server.remove()
})

async function askBackend(client: Pick<ReturnType<typeof db>, '$queryRaw'> = db()): Promise<number> {
  const [row] = await client.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
  return row?.pid ?? 0
}

const sleepInDatabase = (seconds: number) =>
  db().$queryRaw`SELECT pg_sleep(${seconds}::float8)::text AS slept`.then(() => 'slept')

async function timed<T>(work: Promise<T>): Promise<{ ms: number; outcome: unknown }> {
  const startedAt = performance.now()
  const outcome = await work.catch((error: unknown) => databaseTrouble(error) ?? error)
  return { ms: performance.now() - startedAt, outcome }
}

/** Opens all of the pool's connections, and has none of them in use afterwards. */
async function fillPool(): Promise<Set<number>> {
  const pids = await Promise.all(
    Array.from({ length: poolMax }, () =>
      db().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT pg_sleep(0.05)::text`
        return askBackend(tx)
      }),
    ),
  )
  await vi.waitFor(() => expect(databasePool().idleCount).toBe(poolMax))
  return new Set(pids)
}

describe('every connection', () => {
  it('has its time-outs at the server', async () => {
    const [limits] = await db().$queryRaw<object[]>`
      SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
             current_setting('idle_in_transaction_session_timeout') AS idle`
    expect(limits).toEqual({ statement: '5s', lock: '4s', idle: '10s' })
  })

  it('is given up when the server falls silent in the middle of a query', async () => {
    await fillPool()
    way.freeze()
    const { ms, outcome } = await timed(askBackend())
    expect(outcome).toBe('away')
    expect(ms).toBeGreaterThan(silenceMs - 100)
    expect(ms).toBeLessThan(silenceMs + 700)
  })

  it('is given up when the server falls silent in the middle of a transaction, and does not come back', async () => {
    await fillPool()
    const { ms, outcome } = await timed(
      db().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`
        way.freeze()
        await tx.$queryRaw`SELECT 1`
      }),
    )
    expect(outcome).toBe('away')
    expect(ms).toBeLessThan(silenceMs + 700)
    await vi.waitFor(() => expect(databasePool().totalCount).toBe(poolMax - 1))
  })

  it('may break just when it goes from one user to the next, and only the next one hears of it', async () => {
    const own = new Pool({ connectionString: shopUrl(way.port), max: 1 })
    onTestFinished(() => own.end())
    own.on('error', () => {})
    watchConnections(own, { silenceMs })
    const [row] = (await own.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows
    const lookAt = () => server.query('SELECT query, state FROM pg_stat_activity WHERE pid = $1', [row?.pid])
    way.hold()
    const first = own.query('SELECT 1 AS one')
    // By a promise, as Prisma does for a transaction.
    const second = own.connect()
    await vi.waitFor(async () => expect(await lookAt()).toEqual([{ query: 'SELECT 1 AS one', state: 'idle' }]))
    await server.query('SELECT pg_terminate_backend($1)', [row?.pid])
    await vi.waitFor(async () => expect(await lookAt()).toEqual([]))
    way.letGo()
    expect((await first).rows).toEqual([{ one: 1 }])
    const client = await second
    expect((await timed(client.query('SELECT 2'))).outcome).toBe('away')
    client.release()
  })

  it('may rest for longer than that', async () => {
    const [before] = await fillPool()
    await new Promise((resolve) => setTimeout(resolve, silenceMs + 300))
    expect(await fillPool()).toContain(before)
  })
})

describe('a database that is frozen', () => {
  it('keeps nobody waiting for long, and is found again as soon as it is back', async () => {
    await fillPool()
    way.freeze()
    const many = await Promise.all(Array.from({ length: 20 }, () => timed(askBackend())))
    expect(new Set(many.map(({ outcome }) => outcome))).toEqual(new Set(['away', 'busy']))
    expect(Math.max(...many.map(({ ms }) => ms))).toBeLessThan(silenceMs + 1_000)
    way.mend()
    const { ms } = await timed(vi.waitFor(() => askBackend(), { timeout: 5_000, interval: 20 }))
    expect(ms).toBeLessThan(1_500)
  })

  it('makes the replica say that it is not ready, within the probe’s time', async () => {
    expect(await isReady()).toEqual({ ready: true })
    way.freeze()
    await vi.waitFor(async () => expect(await isReady()).toEqual({ ready: false, reason: 'database' }), {
      timeout: 5_000,
    })
    const { ms } = await timed(isReady())
    expect(ms).toBeLessThan(1_500)
    way.mend()
    await vi.waitFor(async () => expect(await isReady()).toEqual({ ready: true }), { timeout: 3_000 })
  })
})

describe('a pool of which every connection is in use', () => {
  it('lets a request wait no longer than it must, and serves it when one is free in time', async () => {
    const holders = Array.from({ length: poolMax }, () => sleepInDatabase(0.3))
    expect((await timed(askBackend())).outcome).toBeTypeOf('number')
    await Promise.all(holders)
    const longHolders = Array.from({ length: poolMax }, () => sleepInDatabase(1.2))
    const { ms, outcome } = await timed(askBackend())
    expect(outcome).toBe('busy')
    expect(ms).toBeLessThan(1_000)
    expect(await Promise.all(longHolders)).toEqual(['slept', 'slept', 'slept', 'slept'])
    expect((await timed(askBackend())).outcome).toBeTypeOf('number')
  })

  it('is no reason to be taken out of service', async () => {
    const holders = Array.from({ length: poolMax }, () => sleepInDatabase(1.6))
    await vi.waitFor(() => expect(performance.now() - databaseAnsweredAt()).toBeGreaterThan(1_200), { timeout: 5_000 })
    expect(databasePool().idleCount).toBe(0)
    expect(await isReady()).toEqual({ ready: true })
    await Promise.all(holders)
  })
})

describe('a server that became read-only', () => {
  const forbidWriting = (isForbidden: boolean) =>
    server.query(`ALTER ROLE shop ${isForbidden ? 'SET default_transaction_read_only = on' : 'RESET ALL'}`)
  const write = () => createCategory(db())

  it.each(['a query', 'a transaction'])('is left by all connections as soon as %s hears of it', async (kind) => {
    await forbidWriting(true)
    const former = await fillPoolAnew()
    // From now on new connections may write, as if they led to another server.
    await forbidWriting(false)
    const writing = kind === 'a query' ? write() : db().$transaction((tx) => createCategory(tx))
    expect((await timed(writing)).outcome).toBe('read_only')
    expect((await Promise.allSettled(Array.from({ length: 12 }, write))).map(({ status }) => status)).not.toContain(
      'rejected',
    )
    const now = await fillPool()
    expect([...now].filter((pid) => former.has(pid))).toEqual([])
  })

  it('is left by a connection in use when its work is done', async () => {
    await forbidWriting(true)
    await fillPoolAnew()
    await forbidWriting(false)
    const reader = await db().$transaction(async (tx) => {
      const pid = await askBackend(tx)
      expect((await timed(write())).outcome).toBe('read_only')
      // It goes on where it is.
      expect(await askBackend(tx)).toBe(pid)
      return pid
    })
    expect(await fillPool()).not.toContain(reader)
  })

  it('can be read all the while', async () => {
    await forbidWriting(true)
    await fillPoolAnew()
    const work: Promise<unknown>[] = [write(), askBackend(), write(), askBackend(), askBackend()]
    const outcomes = await Promise.all(work.map((one) => timed(one)))
    expect(outcomes.map(({ outcome }) => (typeof outcome === 'number' ? 'read' : outcome))).toEqual([
      'read_only',
      'read',
      'read_only',
      'read',
      'read',
    ])
    await forbidWriting(false)
    await expect(vi.waitFor(write, { timeout: 3_000 })).resolves.toBeDefined()
  })

  /** With connections that were opened just now, and more than a second after the last that heard of it. */
  async function fillPoolAnew(): Promise<Set<number>> {
    way.cut()
    way.mend()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await vi.waitFor(() => askBackend())
    return fillPool()
  }
})
