import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { log } from '@/server/platform/log'
import { transaction } from '@/server/platform/transaction'
import { beginTokenSignIn } from './begin-token-sign-in'
import { checkSession } from './check-session'
import { endSignIn } from './end-sign-in'
import { endSignIns } from './end-sign-ins'
import { hashRefreshToken } from './refresh-token'
import { listSignIns } from './list-sign-ins'
import { refreshSession } from './refresh-session'
import { signOut } from './sign-out'
import { signOutEverywhere } from './sign-out-everywhere'

type Account = Parameters<typeof beginTokenSignIn>[0]

let account: Account

beforeEach(async () => {
  const { user } = await createUser(db())
  const { id, email, name, role, sessionVersion } = user
  account = { id, email, name, role, sessionVersion }
})

async function begin() {
  const pair = await beginTokenSignIn(account, 'curl/8.5.0')
  if (!pair) throw new Error('the sign-in did not begin')
  return { ...pair, sid: pair.session.signInId, token: pair.session.token }
}

const refresh = (token: string, requestId: string = randomUUID()) => refreshSession(token, requestId)

async function refreshed(token: string, requestId?: string) {
  const result = await refresh(token, requestId)
  if (!result.ok) throw new Error(`refused: ${result.error.code}`)
  return { ...result.value, token: result.value.session.token }
}

const refusal = async (token: string) => {
  const result = await refresh(token)
  return result.ok ? null : result.error
}

const isGood = async (token: string) => (await checkSession(token, 'now')).ok

/** As if so long had passed since the tokens of a sign-in were used. */
const later = (sid: string, seconds: number) => db().$executeRaw`
  UPDATE refresh_tokens SET used_at = used_at - make_interval(secs => ${seconds}::float8) WHERE sign_in_id = ${sid}::uuid`

/** As if so long had passed since a sign-in began. */
const ageSignIn = (sid: string, days: number) => db().$executeRaw`
  UPDATE sign_ins SET created_at = created_at - make_interval(days => ${days}::int) WHERE id = ${sid}::uuid`

const tokensOf = (signInId: string) =>
  db().refreshToken.findMany({ where: { signInId }, orderBy: { createdAt: 'asc' } })

describe('a refresh token', () => {
  it('goes on in the same sign-in, with a new token of each kind, and does not put its end off', async () => {
    const first = await begin()
    const next = await refreshed(first.refreshToken)
    const [former, present] = await Promise.all([first, next].map(({ token }) => checkSession(token, 'now')))
    if (!former?.ok || !present?.ok) throw new Error('refused')
    const { sid, sub, ver } = former.claims
    expect(present.claims).toMatchObject({ sid, sub, ver })
    expect(Math.abs(present.claims.auth_time - former.claims.auth_time)).toBeLessThanOrEqual(2)
    expect(next.refreshToken).not.toBe(first.refreshToken)
    expect(next.refreshExpiresAt).toEqual(first.refreshExpiresAt)
    expect(first.refreshExpiresAt.getTime() - Date.now()).toBeGreaterThan(29.9 * 24 * 3_600_000)
    expect(await isGood((await refreshed(next.refreshToken)).token)).toBe(true)
  })

  it('is stored as its hash only, and its successor for nobody who has not got it', async () => {
    const first = await begin()
    const next = await refreshed(first.refreshToken)
    const rows = await tokensOf(first.sid)
    expect(rows.map(({ hash }) => Buffer.from(hash).toString('hex'))).toEqual(
      [first, next].map(({ refreshToken }) => Buffer.from(hashRefreshToken(refreshToken)).toString('hex')),
    )
    const stored = rows.map((row) =>
      Object.values(row)
        .map((part) => Buffer.from(String(part)).toString())
        .join(),
    )
    const sealed = rows.map(({ successor }) => Buffer.from(successor ?? []).toString('latin1'))
    for (const { refreshToken } of [first, next]) {
      expect([...stored, ...sealed].join()).not.toContain(refreshToken)
      expect([...stored, ...sealed].join()).not.toContain(refreshToken.slice(4))
    }
  })

  it('that was never made, or is something else, is refused and tells nothing', async () => {
    const { token } = await begin()
    for (const wrong of [`gfr_${'a'.repeat(43)}`, token, 'gfr_', "' OR true --"]) {
      expect(await refusal(wrong)).toEqual({ code: 'refresh_token_invalid' })
    }
  })

  it('is refused once the sign-in is 30 days old, and the token before ends no later', async () => {
    const { refreshToken, sid } = await begin()
    await ageSignIn(sid, 29)
    await db().$executeRaw`UPDATE sign_ins SET created_at = created_at - interval '23:50' WHERE id = ${sid}::uuid`
    const last = await refreshed(refreshToken)
    expect(last.refreshExpiresAt.getTime() - Date.now()).toBeLessThan(10 * 60_000)
    // Whole seconds of a token.
    expect(last.session.expiresAt.getTime()).toBeLessThanOrEqual(last.refreshExpiresAt.getTime())
    expect(last.refreshExpiresAt.getTime() - last.session.expiresAt.getTime()).toBeLessThan(1_000)
    await ageSignIn(sid, 1)
    expect(await refusal(last.refreshToken)).toEqual({ code: 'refresh_token_expired' })
  })

  it('goes with its sign-in', async () => {
    const { refreshToken, sid } = await begin()
    await refreshed(refreshToken)
    await db().signIn.delete({ where: { id: sid } })
    expect(await tokensOf(sid)).toEqual([])
    expect(await refusal(refreshToken)).toEqual({ code: 'refresh_token_invalid' })
  })

  it('keeps its sign-in in the list for as long as it is good', async () => {
    const { sid } = await begin()
    const row = await db().signIn.findUniqueOrThrow({ where: { id: sid } })
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(30 * 24 * 3_600_000)
    expect(await listSignIns(account.id, randomUUID())).toMatchObject([{ id: sid, via: 'token', device: 'curl' }])
  })
})

describe('of many uses at once', () => {
  it('all get the same successor, and it is the only one', async () => {
    const { refreshToken, sid } = await begin()
    const all = await Promise.all(Array.from({ length: 24 }, () => refreshed(refreshToken)))
    expect(new Set(all.map((pair) => pair.refreshToken)).size).toBe(1)
    for (const { token } of all) expect(await isGood(token)).toBe(true)
    const rows = await tokensOf(sid)
    expect(rows.map(({ usedAt }) => usedAt === null)).toEqual([false, true])
  })

  it('and many of its successor, a sign-in never has two tokens that can be used first', async () => {
    const { refreshToken, sid } = await begin()
    let tokens = [refreshToken]
    for (let round = 0; round < 5; round++) {
      // The former ones as well, which are still in their ten seconds.
      const all = await Promise.all([...tokens, ...tokens, ...tokens].map((token) => refreshed(token)))
      tokens = [...new Set([...tokens, ...all.map((pair) => pair.refreshToken)])]
      expect((await tokensOf(sid)).filter(({ usedAt }) => usedAt === null)).toHaveLength(1)
    }
    expect(await isGood((await refreshed(tokens.at(-1) ?? '')).token)).toBe(true)
  })

  it('the database itself refuses a second one', async () => {
    const { sid } = await begin()
    const second = db().refreshToken.create({ data: { signInId: sid, hash: hashRefreshToken('another') } })
    await expect(second).rejects.toThrow(/Unique constraint/)
  })
})

describe('a token that comes again', () => {
  it('within ten seconds gets its successor again, also when that was used meanwhile', async () => {
    const { refreshToken, sid } = await begin()
    const next = await refreshed(refreshToken)
    await later(sid, 9)
    expect((await refreshed(refreshToken)).refreshToken).toBe(next.refreshToken)
    await refreshed(next.refreshToken)
    expect((await refreshed(refreshToken)).refreshToken).toBe(next.refreshToken)
  })

  it('with the same request gets its successor again later too: the proxy waits longer for a replica that hangs', async () => {
    const { refreshToken, sid } = await begin()
    const requestId = randomUUID()
    const next = await refreshed(refreshToken, requestId)
    await later(sid, 30)
    const again = await refreshed(refreshToken, requestId)
    expect(again.refreshToken).toBe(next.refreshToken)
    expect(await isGood((await refreshed(again.refreshToken)).token)).toBe(true)
  })

  it('after ten seconds ends the sign-in: nothing of it is good any more', async () => {
    const warn = vi.spyOn(log(), 'warn')
    const first = await begin()
    const next = await refreshed(first.refreshToken)
    await later(first.sid, 10)
    // So that this process has a copy from before.
    expect(await checkSession(next.token, 'recent')).toMatchObject({ ok: true })
    expect(await refusal(first.refreshToken)).toEqual({ code: 'refresh_token_reused' })
    for (const { token, refreshToken } of [first, next]) {
      expect(await checkSession(token, 'recent')).toMatchObject({ code: 'token_revoked', why: 'token_reused' })
      expect(await checkSession(token, 'now')).toMatchObject({ code: 'token_revoked', why: 'token_reused' })
      expect(await refusal(refreshToken)).toEqual({ code: 'refresh_token_revoked', why: 'token_reused' })
    }
    // Its owner can read of it, and nobody can use what is written there.
    const lines = JSON.stringify(warn.mock.calls)
    expect(lines).toContain('refresh_token_reused')
    for (const { token, refreshToken } of [first, next]) {
      expect(lines).not.toContain(refreshToken)
      expect(lines).not.toContain(token)
    }
  })

  it('leaves the other sign-ins of the account alone', async () => {
    const [stolen, other] = [await begin(), await begin()]
    await refreshed(stolen.refreshToken)
    await later(stolen.sid, 10)
    await refusal(stolen.refreshToken)
    expect(await isGood(other.token)).toBe(true)
    expect(await isGood((await refreshed(other.refreshToken)).token)).toBe(true)
  })

  it('after ten seconds ends the sign-in also while its successor is used: whatever comes first, nothing is good after', async () => {
    for (let round = 0; round < 8; round++) {
      const first = await begin()
      const next = await refreshed(first.refreshToken)
      await later(first.sid, 11)
      const uses = await Promise.all([
        refresh(next.refreshToken),
        refresh(first.refreshToken),
        refresh(next.refreshToken),
      ])
      expect(uses[1]).toMatchObject({ ok: false, error: { code: 'refresh_token_reused' } })
      for (const use of [uses[0], uses[2]]) {
        if (!use?.ok) {
          expect(use?.error).toEqual({ code: 'refresh_token_revoked', why: 'token_reused' })
          continue
        }
        expect(await isGood(use.value.session.token)).toBe(false)
        expect(await refusal(use.value.refreshToken)).toEqual({ code: 'refresh_token_revoked', why: 'token_reused' })
      }
    }
  })

  it('opens nothing more once its successor was used a minute later', async () => {
    const { refreshToken, sid } = await begin()
    const next = await refreshed(refreshToken)
    await later(sid, 61)
    await refreshed(next.refreshToken)
    const [oldest] = await tokensOf(sid)
    expect(oldest?.successor).toBeNull()
  })
})

describe('an ending', () => {
  const endings: [string, (sid: string, token: string) => Promise<unknown>, string][] = [
    ['of one', (sid) => endSignIn(account.id, sid, 'signed_out_elsewhere'), 'signed_out_elsewhere'],
    ['of all', () => signOutEverywhere(account.id, {}), 'signed_out_elsewhere'],
    ['by its own token', (_sid, token) => signOut(token), 'signed_out'],
  ]

  it.each(endings)('%s ends what can be gone on with', async (_which, end, why) => {
    const { sid, token, refreshToken } = await begin()
    await end(sid, token)
    expect(await refusal(refreshToken)).toEqual({ code: 'refresh_token_revoked', why })
    expect(await isGood(token)).toBe(false)
  })

  it.each(endings)('%s, at once with uses, leaves nothing that is good', async (_which, end) => {
    for (let round = 0; round < 8; round++) {
      const { sid, token, refreshToken } = await begin()
      const results = await Promise.all([refresh(refreshToken), end(sid, token), refresh(refreshToken)])
      for (const result of [results[0], results[2]]) {
        if (!result.ok) continue
        expect(await isGood(result.value.session.token)).toBe(false)
        expect(await refusal(result.value.refreshToken)).toMatchObject({ code: 'refresh_token_revoked' })
      }
      expect(await refusal(refreshToken)).toMatchObject({ code: 'refresh_token_revoked' })
      // The next round's sign-in is of the account as it is then.
      account = { ...account, sessionVersion: (await versionOf(account.id)) ?? 0 }
    }
  })

  it('that is under way is waited for, and nothing is given out behind its back', async () => {
    const { refreshToken } = await begin()
    let refreshing: ReturnType<typeof refusal> | undefined
    await transaction(async (tx) => {
      await endSignIns(tx, account.id, { why: 'password_changed' })
      refreshing = refusal(refreshToken)
      await vi.waitUntil(someoneWaits, { timeout: 4_000 })
    })
    expect(await refreshing).toEqual({ code: 'refresh_token_revoked', why: 'password_changed' })
  })

  it('of all others leaves this one, and its next token knows that it was left', async () => {
    const { sid, refreshToken } = await begin()
    await signOutEverywhere(account.id, { except: sid })
    const { token } = await refreshed(refreshToken)
    const checked = await checkSession(token, 'now')
    expect(checked).toMatchObject({ ok: true, claims: { sid, ver: 1 } })
  })

  it('by a token that has expired ends its sign-in too', async () => {
    const { refreshToken, token } = await begin()
    vi.useFakeTimers({ now: Date.now() + 2 * 3_600_000, toFake: ['Date'] })
    try {
      expect(await checkSession(token, 'now')).toMatchObject({ code: 'token_expired' })
      await signOut(token)
    } finally {
      vi.useRealTimers()
    }
    expect(await refusal(refreshToken)).toEqual({ code: 'refresh_token_revoked', why: 'signed_out' })
  })

  it('that got in before the sign-in had begun gets no token at all', async () => {
    await signOutEverywhere(account.id, {})
    expect(await beginTokenSignIn(account, '')).toBeNull()
    expect(await db().refreshToken.count({ where: { signIn: { userId: account.id } } })).toBe(0)
  })
})

const someoneWaits = async () => {
  const [row] = await db().$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return (row?.waiting ?? 0) > 0
}

const versionOf = async (id: string) =>
  (await db().user.findUnique({ where: { id }, select: { sessionVersion: true } }))?.sessionVersion
