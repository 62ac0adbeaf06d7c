import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { beginSignIn } from './begin-sign-in'
import { changePassword } from './change-password'
import { checkSession } from './check-session'
import { createPasswordReset } from './create-password-reset'
import { expirePasswordResets } from './expire-password-resets'
import { findPasswordReset } from './find-password-reset'
import { hashPassword } from './password-hash'
import { requestPasswordReset } from './request-password-reset'
import { usePasswordReset } from './use-password-reset'
import { verifyCredentials } from './verify-credentials'

vi.mock('./password-hash', { spy: true })

const next = 'four quiet kettles sing'

async function anOwner() {
  const { user, password } = await createUser(db())
  const { id, email, name, role, sessionVersion } = user
  const begin = () => beginSignIn({ id, email, name, role, sessionVersion }, { via: 'password', userAgent: 'test' })
  const letter = async () => (await createPasswordReset(email))?.token ?? ''
  const opens = async (word: string) => (await verifyCredentials({ email, password: word })) !== null
  return { id, email, password, begin, letter, opens }
}

const use = (token: string, { password = next, requestId = randomUUID() } = {}) =>
  usePasswordReset(requestId, { token, password })

const refused = { ok: false, error: { code: 'reset_link_used' } }

describe('a letter', () => {
  it('sets the password once, and shows that its address is read by the owner', async () => {
    const owner = await anOwner()
    const token = await owner.letter()
    expect(await use(token)).toEqual({ ok: true, value: { email: owner.email } })
    expect([await owner.opens(next), await owner.opens(owner.password)]).toEqual([true, false])
    expect(await use(token, { password: 'another one for thieves' })).toEqual(refused)
    expect(await owner.opens(next)).toBe(true)
    const { emailVerifiedAt } = await db().user.findUniqueOrThrow({ where: { id: owner.id } })
    expect(emailVerifiedAt).not.toBeNull()
  })

  it('can be looked at without using it up', async () => {
    const owner = await anOwner()
    const token = await owner.letter()
    for (let n = 0; n < 2; n++) expect(await findPasswordReset(token)).toMatchObject({ email: owner.email })
    expect(await use(token)).toMatchObject({ ok: true })
    expect(await findPasswordReset(token)).toBeNull()
  })

  it('is nowhere in the database', async () => {
    const owner = await anOwner()
    const token = await owner.letter()
    const rows = await db().passwordReset.findMany({ where: { userId: owner.id } })
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is no good after half an hour, and its row goes', async () => {
    const owner = await anOwner()
    const token = await owner.letter()
    const [row] = await db().passwordReset.findMany({ where: { userId: owner.id } })
    const minutes = ((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)) / 60_000
    expect(minutes).toBeCloseTo(30, 1)
    await db().$executeRaw`
      UPDATE password_resets SET expires_at = now() - interval '1 second' WHERE user_id = ${owner.id}::uuid`
    expect(await findPasswordReset(token)).toBeNull()
    expect(await use(token)).toEqual(refused)
    expect(await owner.opens(owner.password)).toBe(true)
    expect(await expirePasswordResets()).toBeGreaterThan(0)
    expect(await db().passwordReset.count({ where: { userId: owner.id } })).toBe(0)
  })

  it('that nobody has written opens nothing, and costs no hashing', async () => {
    vi.mocked(hashPassword).mockClear()
    for (const token of ['', 'guess', 'x'.repeat(43)]) expect(await use(token)).toEqual(refused)
    expect(hashPassword).not.toHaveBeenCalled()
  })

  it('that was asked for by a stranger does not spoil the owner’s, and all are used up by one', async () => {
    const [owner, other] = [await anOwner(), await anOwner()]
    const [first, second, others] = [await owner.letter(), await owner.letter(), await other.letter()]
    expect(await use(first)).toMatchObject({ ok: true })
    expect(await use(second)).toEqual(refused)
    expect(await use(others)).toMatchObject({ ok: true, value: { email: other.email } })
  })
})

describe('at once', () => {
  it('one of two who use the same letter sets the password', async () => {
    const owner = await anOwner()
    const token = await owner.letter()
    const words = ['first of two new ones', 'second of two new ones']
    const results = await Promise.all(words.map((password) => use(token, { password })))
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await owner.opens(words[results.findIndex(({ ok }) => ok)] ?? '')).toBe(true)
  })

  it('one of many letters of an account sets the password', async () => {
    const owner = await anOwner()
    const tokens = await Promise.all(Array.from({ length: 6 }, owner.letter))
    const results = await Promise.all(tokens.map((token) => use(token)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('the same request sent twice is done once, and both hear that it is done, also later', async () => {
    const owner = await anOwner()
    const token = await owner.letter()
    const requestId = randomUUID()
    const both = await Promise.all([use(token, { requestId }), use(token, { requestId })])
    const late = await use(token, { requestId })
    for (const result of [...both, late]) expect(result).toMatchObject({ ok: true })
    const { sessionVersion } = await db().user.findUniqueOrThrow({ where: { id: owner.id } })
    expect(sessionVersion).toBe(1)
  })

  it('whoever knows the old password does not change it back', async () => {
    const owner = await anOwner()
    const session = await owner.begin()
    const checked = await checkSession(session?.token ?? '', 'now')
    const signInId = checked.ok ? checked.claims.sid : ''
    const thief = { userId: owner.id, email: owner.email, signInId }
    const origin = { address: randomUUID(), device: null, requestId: randomUUID() }
    const passwords = { currentPassword: owner.password, newPassword: 'the thief has this one' }
    const token = await owner.letter()
    const [reset] = await Promise.all([use(token), changePassword(thief, passwords, origin)])
    expect(reset).toMatchObject({ ok: true })
    expect([await owner.opens(next), await owner.opens(passwords.newPassword)]).toEqual([true, false])
  })
})

it('setting a password by letter ends every sign-in, those under way too, and tells the owner', async () => {
  const owner = await anOwner()
  const [here, there] = [await owner.begin(), await owner.begin()]
  expect(await use(await owner.letter())).toMatchObject({ ok: true })
  for (const session of [here, there]) {
    expect(await checkSession(session?.token ?? '', 'now')).toMatchObject({ ok: false, why: 'password_changed' })
  }
  // Its password was checked before; it does not come about any more.
  expect(await owner.begin()).toBeNull()
  const mails = await db().$queryRaw<{ template: string }[]>`
    SELECT data ->> 'template' AS template FROM pgboss.job WHERE name = 'send-mail' AND data ->> 'to' = ${owner.email}`
  expect(mails).toEqual([{ template: 'password-changed' }])
})

describe('asking for a letter', () => {
  const jobsFor = (email: string) =>
    db().$queryRaw<{ data: object }[]>`
      SELECT data FROM pgboss.job WHERE name = 'send-password-reset' AND data ->> 'email' = ${email}`

  it('leaves the same behind whether somebody has the address or not, and no secret', async () => {
    const { email } = await anOwner()
    for (const asked of [email, `nobody-${randomUUID()}@goldfish.test`]) {
      await requestPasswordReset(randomUUID(), asked)
      expect(await jobsFor(asked)).toEqual([{ data: { email: asked } }])
    }
    expect(await createPasswordReset(`nobody-${randomUUID()}@goldfish.test`)).toBeNull()
  })

  it('is done once for one request, however often it comes', async () => {
    const [requestId, { email }] = [randomUUID(), await anOwner()]
    await Promise.all([requestPasswordReset(requestId, email), requestPasswordReset(requestId, email)])
    await requestPasswordReset(requestId, email)
    expect(await jobsFor(email)).toHaveLength(1)
  })
})
