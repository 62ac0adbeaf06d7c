import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { Client } from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import { PrismaClient } from '@/generated/prisma/client'
import { createCategory } from '@/prisma/factories/create-category'
import { shopUrl } from '@/tools/testing/start-shop-postgres'
import { databasePool } from './database-pool'
import { databaseTrouble } from './database-trouble'
import { db } from './db'

// A server of its own, before any module reads the environment.
const { server, way } = await vi.hoisted(async () => {
  const { startShopPostgres, shopUrl: urlAt } = await import('@/tools/testing/start-shop-postgres')
  const { breakableWay } = await import('@/server/platform/breakable-way')
  const server = await startShopPostgres()
  const way = await breakableWay(server.port)
  process.env.DATABASE_URL = urlAt(way.port)
  process.env.DATABASE_POOL_MAX = '2'
  return { server, way }
})

let slugs: [string, string]

beforeAll(async () => {
  slugs = [(await createCategory(db())).slug, (await createCategory(db())).slug]
})

afterAll(async () => {
  way.close()
  await server.remove()
})

/** What the work says that went wrong; anything but trouble is the test's failure. */
async function troubleOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return databaseTrouble(error) ?? `no trouble: ${String(error)}`
}

/** Mends the way, and waits until no connection is left that was broken by that. */
async function mend(): Promise<void> {
  way.mend()
  await vi.waitFor(() => Promise.all([db().$queryRaw`SELECT 1`, db().$queryRaw`SELECT 1`]))
}

/** Begins at once, which a query of Prisma's does only when it is awaited. */
const sleepInDatabase = (seconds: number, client = db()) =>
  client.$queryRaw`SELECT pg_sleep(${seconds}::float8)::text AS slept`.then((rows) => rows)

async function untilAsleep(sleepers: number): Promise<void> {
  await vi.waitFor(async () => {
    const rows = await server.query(
      `SELECT 1 FROM pg_stat_activity WHERE usename = 'shop' AND wait_event = 'PgSleep' AND state = 'active'`,
    )
    expect(rows).toHaveLength(sleepers)
  })
}

const rename = (slug: string) => db().category.update({ where: { slug }, data: { name: 'another' } })

/** Each kind of statement: Prisma tells of the same error in different ways. */
const statements = {
  'a raw query': () => db().$queryRaw`SELECT 1`,
  'a query of a model': () => db().category.findMany(),
  'a transaction': () => db().$transaction((tx) => tx.category.findMany()),
}
const eachStatement = Object.entries(statements)

/** A client beside the shop's own, with other settings. */
function another(connectionString: string, settings: object = {}): PrismaClient {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 1, ...settings }) })
  onTestFinished(() => client.$disconnect())
  return client
}

describe('a database that answers too late is busy', () => {
  it.each(['raw', 'model'])('a lock that is not given up (%s)', async (kind) => {
    const [slug] = slugs
    await db().$transaction(async (holder) => {
      await holder.category.update({ where: { slug }, data: { name: 'held' } })
      const waiting = db().$transaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL lock_timeout = 50`
        if (kind === 'raw') await tx.$executeRaw`UPDATE categories SET name = 'another' WHERE slug = ${slug}`
        else await tx.category.update({ where: { slug }, data: { name: 'another' } })
      })
      expect(await troubleOf(waiting)).toBe('busy')
    })
  })

  it('a statement that takes too long', async () => {
    const slow = db().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 50`
      await tx.$queryRaw`SELECT pg_sleep(5)::text`
    })
    expect(await troubleOf(slow)).toBe('busy')
  })

  it('a transaction that takes too long', async () => {
    const slow = db().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT pg_sleep(0.3)::text`
        await tx.$queryRaw`SELECT 1`
      },
      { maxWait: 1_000, timeout: 100 },
    )
    expect(await troubleOf(slow)).toBe('busy')
  })

  it('a transaction that finds no connection within its own time', async () => {
    const [first, second] = [sleepInDatabase(0.5), sleepInDatabase(0.5)]
    await untilAsleep(2)
    expect(await troubleOf(db().$transaction(async () => {}, { maxWait: 50, timeout: 100 }))).toBe('busy')
    await Promise.all([first, second])
  })

  it('a pool of which every connection is in use', async () => {
    const small = another(shopUrl(server.port), { connectionTimeoutMillis: 100 })
    const holding = sleepInDatabase(0.5, small)
    await untilAsleep(1)
    const waiting = [
      small.$queryRaw`SELECT 1`,
      small.category.findMany(),
      small.$transaction((tx) => tx.category.findMany()),
    ]
    expect(await Promise.all(waiting.map(troubleOf))).toEqual(['busy', 'busy', 'busy'])
    await holding
  })

  it('a server that has no connection left', async () => {
    const hoarders = Array.from({ length: 37 }, () => new Client(shopUrl(server.port)))
    for (const hoarder of hoarders) hoarder.on('error', () => {})
    await Promise.allSettled(hoarders.map((hoarder) => hoarder.connect()))
    const late = another(shopUrl(server.port))
    const asking = [
      late.$queryRaw`SELECT 1`,
      late.category.findMany(),
      late.$transaction((tx) => tx.category.findMany()),
    ]
    const troubles = await Promise.all(asking.map(troubleOf))
    await Promise.allSettled(hoarders.map((hoarder) => hoarder.end()))
    expect(troubles).toEqual(['busy', 'busy', 'busy'])
  })
})

describe('two transactions in each other’s way are a conflict', () => {
  it.each(['raw', 'model'])('a deadlock (%s)', async (kind) => {
    const set = (tx: Pick<PrismaClient, 'category' | '$executeRaw'>, slug: string) =>
      kind === 'raw'
        ? tx.$executeRaw`UPDATE categories SET name = 'another' WHERE slug = ${slug}`
        : tx.category.update({ where: { slug }, data: { name: 'another' } })
    let arrived = 0
    const both = (first: string, second: string) =>
      db().$transaction(async (tx) => {
        await set(tx, first)
        arrived += 1
        await vi.waitFor(() => expect(arrived).toBe(2), { interval: 5 })
        await set(tx, second)
      })
    // Only a superuser may shorten the time after which a server looks for deadlocks.
    await server.query(`ALTER SYSTEM SET deadlock_timeout = '20ms'`)
    await server.query('SELECT pg_reload_conf()')
    const [a, b] = slugs
    const troubles = await Promise.all([both(a, b), both(b, a)].map(troubleOf))
    expect(troubles.toSorted()).toEqual(['conflict', expect.stringContaining('no trouble: undefined')])
  })

  it('a transaction that cannot be in one order with another', async () => {
    const [slug] = slugs
    let arrived = 0
    const append = () =>
      db().$transaction(
        async (tx) => {
          const { name } = await tx.category.findUniqueOrThrow({ where: { slug } })
          arrived += 1
          await vi.waitFor(() => expect(arrived).toBe(2), { interval: 5 })
          await tx.category.update({ where: { slug }, data: { name: `${name}!` } })
        },
        { isolationLevel: 'Serializable' },
      )
    const troubles = await Promise.all([append(), append()].map(troubleOf))
    expect(troubles).toContain('conflict')
  })
})

describe('a server that may only be read is read-only', () => {
  it.each(['raw', 'model', 'raw in a transaction', 'model in a transaction'])('%s', async (kind) => {
    const client = another(shopUrl(server.port))
    const [slug] = slugs
    const write = (tx: Pick<PrismaClient, 'category' | '$executeRaw'>): Promise<unknown> =>
      kind.startsWith('raw')
        ? tx.$executeRaw`UPDATE categories SET name = 'another'`
        : tx.category.update({ where: { slug }, data: { name: 'another' } })
    await server.query('ALTER ROLE shop SET default_transaction_read_only = on')
    const writing = kind.endsWith('transaction')
      ? client.$transaction(async (tx) => void (await write(tx)))
      : write(client)
    const trouble = await troubleOf(writing)
    await server.query('ALTER ROLE shop RESET default_transaction_read_only')
    expect(trouble).toBe('read_only')
  })
})

describe('a database that is not there is away', () => {
  const terminate = async () => {
    await vi.waitFor(async () => {
      const ended = await server.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'shop' AND query LIKE '%pg_sleep%'`,
      )
      expect(ended).toHaveLength(1)
    })
  }

  it('whose administrator ended the connection in the middle of a query', async () => {
    const asking = troubleOf(sleepInDatabase(5))
    await terminate()
    expect(await asking).toBe('away')
  })

  it('whose administrator ended the connection in the middle of a transaction', async () => {
    const asking = troubleOf(db().$transaction((tx) => tx.$queryRaw`SELECT pg_sleep(5)::text`))
    await terminate()
    expect(await asking).toBe('away')
  })

  it.each(['a statement', 'the commit'])(
    'that ended a connection between the statements, noticed by %s',
    async (by) => {
      const asking = db().$transaction(async (tx) => {
        const [backend] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
        await server.query('SELECT pg_terminate_backend($1)', [backend?.pid])
        await vi.waitFor(async () => {
          const left = await server.query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [backend?.pid])
          expect(left).toEqual([])
        })
        if (by === 'a statement') await tx.$queryRaw`SELECT 1`
      })
      expect(await troubleOf(asking)).toBe('away')
    },
  )

  it('that ended a transaction because its owner did nothing', async () => {
    const asking = db().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 50`
      await vi.waitFor(async () => {
        const idle = `SELECT 1 FROM pg_stat_activity WHERE usename = 'shop' AND state = 'idle in transaction'`
        expect(await server.query(idle)).toEqual([])
      })
      await tx.$queryRaw`SELECT 1`
    })
    expect(await troubleOf(asking)).toBe('away')
  })

  it.each(eachStatement)('that breaks off in the middle (%s)', async (_kind, ask) => {
    await ask()
    way.freeze()
    const asking = troubleOf(ask())
    await vi.waitFor(() => expect(way.swallowedBytes()).toBeGreaterThan(0))
    way.cut()
    expect(await asking).toBe('away')
    await mend()
  })

  it('that breaks off in the middle of the commit', async () => {
    const asking = troubleOf(
      db().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`
        way.freeze()
      }),
    )
    await vi.waitFor(() => expect(way.swallowedBytes()).toBeGreaterThan(0))
    way.cut()
    expect(await asking).toBe('away')
    await mend()
  })

  // Seen when a server was restarted under load, of connections that were just being made or given back.
  it('that is spoken of by the adapter and not by Prisma', () => {
    const terminated = { originalCode: '57P01', originalMessage: 'terminating connection due to administrator command' }
    const words = {
      code: '57P01',
      severity: 'FATAL',
      message: '',
      detail: undefined,
      column: undefined,
      hint: undefined,
    }
    expect(databaseTrouble(new DriverAdapterError({ kind: 'postgres', ...words, ...terminated }))).toBe('away')
    expect(databaseTrouble(new DriverAdapterError({ kind: 'ConnectionClosed' }))).toBe('away')
  })

  it.each(eachStatement)('that crashed, and is not back (%s)', async (_kind, ask) => {
    const asking = troubleOf(sleepInDatabase(5))
    await untilAsleep(1)
    await server.stop('crash')
    expect(await asking).toBe('away')
    expect(await troubleOf(ask())).toBe('away')
    await server.start()
    await expect(ask()).resolves.toBeDefined()
  })

  it.each(['localhost', 'no-such-host.invalid'])('that cannot be reached at %s', async (host) => {
    const url = new URL(shopUrl(1))
    url.hostname = host
    const client = another(url.href)
    expect(await Promise.all([client.$queryRaw`SELECT 1`, client.category.findMany()].map(troubleOf))).toEqual([
      'away',
      'away',
    ])
  })

  it('that does not let anybody in while it starts', async () => {
    await server.stop('crash')
    const starting = server.start()
    const seen = new Set<string>()
    for (let done = false; !done;) {
      const trouble = await troubleOf(db().$queryRaw`SELECT 1`)
      if (trouble.startsWith('no trouble')) done = true
      else seen.add(trouble)
    }
    await starting
    expect([...seen]).toEqual(['away'])
  })

  it('that never answers the first word', async () => {
    way.freeze()
    const client = another(shopUrl(way.port), { connectionTimeoutMillis: 100 })
    expect(await troubleOf(client.$queryRaw`SELECT 1`)).toBe('away')
    await mend()
  })
})

describe('what is wrong with the question is no trouble of the database', () => {
  it.each([
    ['a row that is not there', () => db().category.findUniqueOrThrow({ where: { slug: 'nowhere' } })],
    ['a row that is there already', () => db().category.create({ data: duplicate() })],
    ['SQL that is none', () => db().$queryRawUnsafe('SELEKT 1')],
    ['a division by nothing', () => db().$queryRaw`SELECT 1 / (random() * 0)::int`],
    ['a transaction used after its end', afterItsEnd],
    ['an error of our own', () => Promise.reject(new Error('canceling statement due to statement timeout, he said'))],
    ['no error', () => Promise.reject(new Error('ECONNREFUSED'))],
  ])('%s', async (_what, ask) => {
    const error = await ask().then(
      () => 'nothing',
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(Error)
    expect(databaseTrouble(error)).toBeNull()
  })

  const duplicate = () => ({
    id: '00000000-0000-7000-8000-000000000000',
    slug: slugs[0],
    name: '',
    tagline: '',
    position: 1,
  })

  async function afterItsEnd() {
    let leaked: Pick<PrismaClient, 'category'> | undefined
    await db().$transaction(async (tx) => (leaked = tx))
    return leaked?.category.findMany()
  }
})

it('the pool still has both of its connections after all this', async () => {
  await Promise.all([rename(slugs[0]), rename(slugs[1])])
  expect(databasePool().totalCount).toBeLessThanOrEqual(2)
  expect(databasePool().waitingCount).toBe(0)
})
