import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { askRedis, isRedisThere } from '@/server/platform/redis'
import { beginSignIn } from './begin-sign-in'
import { checkSession } from './check-session'
import { endSignIn } from './end-sign-in'
import { endSignIns } from './end-sign-ins'
import { knownEnds, readEndsAgain } from './known-ends'
import { readEnds } from './read-ends'
import { renewSession } from './renew-session'
import { signOut } from './sign-out'
import { signSession } from './sign-session'

vi.mock('./read-ends', { spy: true })

// Ways of its own to both stores, which can be cut. Before any module reads the environment.
const { redis, postgres } = await vi.hoisted(async () => {
  const { breakableRedis } = await import('@/server/platform/breakable-redis')
  const redis = await breakableRedis(process.env.REDIS_URL ?? '')
  process.env.REDIS_URL = redis.url
  // Bytes are bytes: it cuts any connection.
  const url = new URL(process.env.DATABASE_URL ?? '')
  const postgres = await breakableRedis(url.href)
  url.port = new URL(postgres.url).port
  process.env.DATABASE_URL = url.href
  return { redis, postgres }
})

const sharedKey = 'goldfish:session-ends:v1'
/** What the design promises: every replica refuses an ended sign-in after this long. */
const boundMs = 5_000

afterAll(() => {
  redis.close()
  postgres.close()
})

// What a process knows hangs on globalThis, so another process is another value there.
const holder = globalThis as typeof globalThis & { goldfishEnds?: unknown }
const here = { ends: undefined as unknown }
const there = { ends: undefined as unknown }

/** Does something as one of two replicas. Never two of them at once. */
async function at<T>(replica: { ends: unknown }, work: () => Promise<T>): Promise<T> {
  holder.goldfishEnds = replica.ends
  const result = await work()
  replica.ends = holder.goldfishEnds
  return result
}

beforeEach(async () => {
  redis.mend()
  postgres.mend()
  await vi.waitUntil(isRedisThere, { timeout: 5_000 })
  await askRedis((client) => client.del(sharedKey))
  holder.goldfishEnds = undefined
  here.ends = undefined
  there.ends = undefined
  vi.mocked(readEnds).mockClear()
})

async function shopper() {
  const { user } = await createUser(db())
  const { id, email, name, role, sessionVersion } = user
  return { id, email, name, role, sessionVersion }
}

type Account = Awaited<ReturnType<typeof shopper>>

async function signIn(account: Account) {
  const session = await beginSignIn(account, { via: 'password', userAgent: 'test' })
  const checked = await checkSession(session?.token ?? '', 'now')
  if (!checked.ok) throw new Error('the sign-in is refused')
  return { token: session?.token ?? '', claims: checked.claims }
}

const refusedAt = (replica: { ends: unknown }, token: string) =>
  at(replica, async () => {
    const checked = await checkSession(token, 'recent')
    return checked.ok ? null : checked.why
  })

/** @returns how long it took until the replica refused the token */
async function msUntilRefused(replica: { ends: unknown }, token: string): Promise<number> {
  const startedAt = performance.now()
  await vi.waitFor(async () => expect(await refusedAt(replica, token)).not.toBeNull(), {
    timeout: 2 * boundMs,
    interval: 50,
  })
  return performance.now() - startedAt
}

describe('a sign-in that is ended at one replica', () => {
  let account: Account
  let session: Awaited<ReturnType<typeof signIn>>

  beforeEach(async () => {
    account = await shopper()
    session = await signIn(account)
    // Both have a copy from before.
    for (const replica of [here, there]) await refusedAt(replica, session.token)
  })

  const end = () => at(here, () => endSignIn(account.id, session.claims.sid, 'signed_out_elsewhere'))

  it('is refused there at once, and everywhere within five seconds', async () => {
    expect(await refusedAt(there, session.token)).toBeNull()
    expect(await end()).toBe(true)
    expect(await refusedAt(here, session.token)).toBe('signed_out_elsewhere')
    expect(await msUntilRefused(there, session.token)).toBeLessThan(boundMs)
  })

  it.each([
    ['is away', () => redis.cut()],
    ['is frozen', () => redis.freeze()],
  ])('is refused within five seconds while Redis %s', async (_how, breakRedis) => {
    breakRedis()
    await end()
    expect(await msUntilRefused(here, session.token)).toBeLessThan(boundMs)
    expect(await msUntilRefused(there, session.token)).toBeLessThan(boundMs)
  })

  it('is refused when Redis goes and comes back in between', async () => {
    redis.cut()
    await end()
    redis.mend()
    await vi.waitUntil(isRedisThere, { timeout: 8_000 })
    expect(await msUntilRefused(there, session.token)).toBeLessThan(boundMs)
  })

  it('is refused although Redis is emptied, and forgets nothing then', async () => {
    await end()
    await askRedis((client) => client.flushdb())
    expect(await msUntilRefused(there, session.token)).toBeLessThan(boundMs)
    await askRedis((client) => client.flushdb())
    expect(await refusedAt(there, session.token)).toBe('signed_out_elsewhere')
    expect(await refusedAt({ ends: undefined }, session.token)).toBe('signed_out_elsewhere')
  })

  it('is refused although Redis comes back with what it knew before', async () => {
    // A replica asks for news, and so leaves some in Redis.
    await vi.waitFor(
      async () => {
        await refusedAt(there, session.token)
        expect(await askRedis((client) => client.exists(sharedKey))).toBe(1)
      },
      { timeout: 5_000, interval: 50 },
    )
    const snapshot = (await askRedis((client) => client.get(sharedKey))) ?? ''
    await end()
    const startedAt = performance.now()
    await vi.waitFor(
      async () => {
        // Worse than any restart: without an end, and again and again.
        await askRedis((client) => client.set(sharedKey, snapshot))
        expect(await refusedAt(there, session.token)).toBe('signed_out_elsewhere')
      },
      { timeout: 2 * boundMs, interval: 50 },
    )
    expect(performance.now() - startedAt).toBeLessThan(boundMs)
  })

  it('is refused by a replica that starts afterwards, and by one that slept', async () => {
    await end()
    expect(await refusedAt({ ends: undefined }, session.token)).toBe('signed_out_elsewhere')
    // Longer than what is shared reaches back.
    await at(there, async () => {
      const copy = await knownEnds()
      vi.spyOn(copy, 'joins').mockReturnValue(false)
    })
    expect(await msUntilRefused(there, session.token)).toBeLessThan(boundMs)
  })

  it('is refused at once where it matters', async () => {
    await end()
    expect(await at(there, () => checkSession(session.token, 'now'))).toEqual({
      ok: false,
      code: 'token_revoked',
      why: 'signed_out_elsewhere',
    })
  })

  it('is refused by nobody else’s wish', async () => {
    const stranger = await shopper()
    expect(await endSignIn(stranger.id, session.claims.sid, 'signed_out_elsewhere')).toBe(false)
    expect(await endSignIn(account.id, randomUUID(), 'signed_out_elsewhere')).toBe(false)
    expect(await checkSession(session.token, 'now')).toMatchObject({ ok: true })
  })
})

describe('all sign-ins of an account', () => {
  const endAll = async (account: Account, except?: string) => {
    await at(here, async () => {
      await db().$transaction((tx) => endSignIns(tx, account.id, { except, why: 'password_changed' }))
      readEndsAgain()
    })
  }

  it('end but for the one that is kept, whose old tokens stay good too', async () => {
    const account = await shopper()
    const [kept, other] = [await signIn(account), await signIn(account)]
    const bystander = await signIn(await shopper())
    await endAll(account, kept.claims.sid)
    for (const replica of [here, there]) {
      expect(await msUntilRefused(replica, other.token)).toBeLessThan(boundMs)
      expect(await refusedAt(replica, other.token)).toBe('password_changed')
      expect(await refusedAt(replica, kept.token)).toBeNull()
      expect(await refusedAt(replica, bystander.token)).toBeNull()
    }
    // Postgres is asked once about the one that is kept, and then it is known.
    vi.spyOn(db(), '$queryRaw')
    for (let n = 0; n < 20; n++) expect(await refusedAt(here, kept.token)).toBeNull()
    expect(vi.mocked(db().$queryRaw).mock.calls.length).toBeLessThan(3)
    vi.mocked(db().$queryRaw).mockRestore()
  })

  it('end without exception, and the next one is good', async () => {
    const account = await shopper()
    const former = await signIn(account)
    await endAll(account)
    expect(await refusedAt(here, former.token)).toBe('password_changed')
    const next = await signIn({ ...account, sessionVersion: 1 })
    expect(await refusedAt(here, next.token)).toBeNull()
    expect(await refusedAt(there, next.token)).toBeNull()
  })

  it('include one that has checked the old password and not begun yet', async () => {
    const account = await shopper()
    await endAll(account)
    expect(await beginSignIn(account, { via: 'password', userAgent: 'test' })).toBeNull()
  })

  it('include one that begins at the same moment: it is refused, or it never came about', async () => {
    const outcomes = new Set<string>()
    for (let n = 0; n < 30; n++) {
      const account = await shopper()
      const [session] = await Promise.all([
        beginSignIn(account, { via: 'password', userAgent: 'test' }),
        db().$transaction((tx) => endSignIns(tx, account.id, { why: 'password_changed' })),
      ])
      const checked = session && (await checkSession(session.token, 'now'))
      expect(checked?.ok ?? false).toBe(false)
      outcomes.add(session ? 'ended' : 'never began')
      expect(await db().signIn.count({ where: { userId: account.id, endedAt: null } })).toBe(0)
    }
    expect(outcomes.size).toBeGreaterThan(0)
  })
})

describe('a token of a release that wrote no sign-ins down', () => {
  async function legacy() {
    const account = await shopper()
    const signInOf = { sid: randomUUID(), auth_time: Math.floor(Date.now() / 1000) }
    const { token } = await signSession(account, signInOf)
    return { account, token }
  }

  it('is good until everything of its account is ended', async () => {
    const { account, token } = await legacy()
    expect(await refusedAt(here, token)).toBeNull()
    expect(await checkSession(token, 'now')).toMatchObject({ ok: true })
    await db().$transaction((tx) => endSignIns(tx, account.id, { why: 'signed_out_elsewhere' }))
    expect(await msUntilRefused(here, token)).toBeLessThan(boundMs)
    expect(await checkSession(token, 'now')).toMatchObject({ ok: false, code: 'token_revoked' })
  })

  it('is written down with its next renewal, and is then like any other', async () => {
    const { account, token } = await legacy()
    const checked = await checkSession(token, 'recent')
    if (!checked.ok) throw new Error('refused')
    const [first, second] = await Promise.all([renewSession(checked, 'Firefox'), renewSession(checked, 'Firefox')])
    const rows = await db().signIn.findMany({ where: { userId: account.id } })
    expect(rows).toMatchObject([{ id: checked.claims.sid, userAgent: 'Firefox', endedAt: null }])
    for (const renewed of [first, second]) {
      expect(await checkSession(renewed?.token ?? '', 'now')).toMatchObject({ ok: true, claims: { ver: 0 } })
    }
  })

  it('is ended by signing out, although it has no row', async () => {
    const { token } = await legacy()
    await signOut(token)
    expect(await msUntilRefused(here, token)).toBeLessThan(boundMs)
    expect(await checkSession(token, 'now')).toMatchObject({ ok: false, why: 'signed_out' })
  })
})

it('a token of this release whose account is gone is refused where it matters', async () => {
  const account = await shopper()
  const { token } = await signIn(account)
  await db().user.delete({ where: { id: account.id } })
  expect(await checkSession(token, 'now')).toMatchObject({ ok: false, code: 'token_revoked' })
})

it('signing out twice, or with garbage, does no harm', async () => {
  const { token } = await signIn(await shopper())
  await signOut(token)
  await signOut(token)
  await signOut('garbage')
  expect(await checkSession(token, 'now')).toMatchObject({ ok: false, why: 'signed_out' })
})

describe('what it costs', () => {
  it('is no question to Postgres and hardly one to Redis for each request', async () => {
    const { token } = await signIn(await shopper())
    await refusedAt(here, token)
    await vi.waitUntil(isRedisThere)
    vi.mocked(readEnds).mockClear()
    const started = performance.now()
    await at(here, () => Promise.all(Array.from({ length: 500 }, () => checkSession(token, 'recent'))))
    for (let n = 0; n < 500; n++) await refusedAt(here, token)
    const seconds = (performance.now() - started) / 1000
    expect(vi.mocked(readEnds).mock.calls.length).toBeLessThanOrEqual(Math.ceil(seconds / 1.5))
  })

  it('is one question to Postgres for all replicas together, as long as Redis is there', async () => {
    const { token } = await signIn(await shopper())
    const replicas = Array.from({ length: 6 }, () => ({ ends: undefined as unknown }))
    for (const replica of replicas) await refusedAt(replica, token)
    vi.mocked(readEnds).mockClear()
    await agedBeyondTheCopy()
    for (const replica of replicas) await refusedAt(replica, token)
    expect(readEnds).toHaveBeenCalledOnce()
  })

  it('is one question when a thousand requests find the copy too old at once', async () => {
    const { token } = await signIn(await shopper())
    await Promise.all(Array.from({ length: 1_000 }, () => checkSession(token, 'recent')))
    expect(readEnds).toHaveBeenCalledOnce()
  })
})

/** Lets the time pass after which a copy is brought up to date. */
async function agedBeyondTheCopy(): Promise<void> {
  const since = performance.now()
  await vi.waitFor(() => expect(performance.now() - since).toBeGreaterThan(1_600), { timeout: 3_000 })
}

describe('while neither Postgres nor Redis answers', () => {
  beforeAll(() => vi.stubEnv('LOG_LEVEL', 'silent'))
  afterEach(() => postgres.mend())

  it('sessions go on for a moment, and are then refused an answer rather than believed', async () => {
    const { token } = await signIn(await shopper())
    expect(await refusedAt(here, token)).toBeNull()
    redis.cut()
    postgres.cut()
    await agedBeyondTheCopy()
    expect(await refusedAt(here, token)).toBeNull()
    const startedAt = performance.now()
    await vi.waitFor(() => expect(checkSession(token, 'recent')).rejects.toThrow(/./), {
      timeout: boundMs,
      interval: 50,
    })
    expect(performance.now() - startedAt).toBeLessThan(boundMs)
    postgres.mend()
    await vi.waitFor(async () => expect(await refusedAt(here, token)).toBeNull(), { timeout: boundMs })
  })
})
