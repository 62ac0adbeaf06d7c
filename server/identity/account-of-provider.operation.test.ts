import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { accountOfProvider } from './account-of-provider'
import { beginSignIn } from './begin-sign-in'
import { checkSession } from './check-session'
import { createPasswordReset } from './create-password-reset'
import { hashPassword } from './password-hash'
import { registerOnce } from './register-once'
import type { ProviderProfile } from './sign-in-providers'
import { usePasswordReset } from './use-password-reset'
import { verifyCredentials } from './verify-credentials'

vi.mock('./password-hash', { spy: true })

const anAddress = () => `person-${randomUUID()}@goldfish.test`

const aProfile = (more: Partial<ProviderProfile> = {}): ProviderProfile => ({
  provider: 'google',
  subject: randomUUID(),
  verifiedEmail: anAddress(),
  name: 'Owen Owner',
  ...more,
})

async function enter(profile: ProviderProfile) {
  const found = await accountOfProvider(profile)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

const mailsTo = async (email: string) => {
  const jobs = await db().$queryRaw<{ data: object }[]>`
    SELECT data -> 'data' AS data FROM pgboss.job WHERE name = 'send-mail' AND data ->> 'to' = ${email}`
  return jobs.map(({ data }) => data)
}

const linksOf = (userId: string) => db().providerAccount.count({ where: { userId } })

describe('somebody new', () => {
  it('gets an account, and the same one the next time, also under another address', async () => {
    const profile = aProfile()
    const account = await enter(profile)
    expect(account).toMatchObject({ email: profile.verifiedEmail, name: 'Owen Owner', role: 'shopper' })
    expect(await enter({ ...profile, verifiedEmail: anAddress(), name: 'Other' })).toEqual(account)
    // Who comes without an address that time is known all the same.
    expect(await enter({ ...profile, verifiedEmail: null })).toEqual(account)
  })

  it('has a password that nobody knows, until a letter sets one', async () => {
    const { email } = await enter(aProfile())
    for (const password of ['', 'undefined', 'null']) expect(await verifyCredentials({ email, password })).toBeNull()
    const letter = await createPasswordReset(email)
    const reset = { token: letter?.token ?? '', password: 'four quiet kettles sing' }
    expect(await usePasswordReset(randomUUID(), reset)).toMatchObject({ ok: true })
    expect(await verifyCredentials({ email, password: reset.password })).not.toBeNull()
  })

  it('gets one account when two requests come at once, and when two providers do', async () => {
    const profile = aProfile()
    const other = aProfile({ provider: 'github', verifiedEmail: profile.verifiedEmail })
    const accounts = await Promise.all([profile, profile, other, profile, other].map(enter))
    const [first] = accounts
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(1)
    expect(await linksOf(first?.id ?? '')).toBe(2)
    expect(accounts.map(({ sessionVersion }) => sessionVersion)).toEqual([0, 0, 0, 0, 0])
  })
})

describe('an address that somebody has here already', () => {
  it('opens nothing while the provider has not verified it', async () => {
    const { user } = await createUser(db())
    const result = await accountOfProvider(aProfile({ verifiedEmail: null }))
    expect(result).toEqual({ ok: false, error: { code: 'email_unverified' } })
    expect(await linksOf(user.id)).toBe(0)
  })

  it('opens its account, and keeps its password, where it was verified here before', async () => {
    const { user, password } = await createUser(db())
    await db().user.update({ where: { id: user.id }, data: { emailVerifiedAt: new Date() } })
    expect(await enter(aProfile({ verifiedEmail: user.email }))).toMatchObject({ id: user.id, sessionVersion: 0 })
    expect(await verifyCredentials({ email: user.email, password })).toMatchObject({ id: user.id, name: user.name })
    expect(await mailsTo(user.email)).toMatchObject([{ provider: 'Google', isPasswordGone: false }])
  })

  it('throws out whoever has registered with it without being its owner', async () => {
    const { user: thief, password } = await createUser(db())
    const { id, email, name, role, sessionVersion } = thief
    const begin = () => beginSignIn({ id, email, name, role, sessionVersion }, { via: 'password', userAgent: 'thief' })
    const session = await begin()
    const account = await enter(aProfile({ verifiedEmail: email }))
    expect(account).toMatchObject({ id, name: 'Owen Owner', sessionVersion: 1 })
    expect(await checkSession(session?.token ?? '', 'now')).toMatchObject({ ok: false, why: 'password_changed' })
    expect(await verifyCredentials({ email, password })).toBeNull()
    // Nor does a sign-in of theirs come about whose password was checked a moment ago.
    expect(await begin()).toBeNull()
    expect(await beginSignIn(account, { via: 'google', userAgent: 'owner' })).not.toBeNull()
    expect(await mailsTo(email)).toMatchObject([{ provider: 'Google', isPasswordGone: true }])
  })

  it('throws them out once: of many first sign-ins at once one does, and all of them stay', async () => {
    const { user } = await createUser(db())
    // Otherwise they would come out of the hashing one after the other.
    vi.mocked(hashPassword).mockResolvedValue(user.passwordHash.replace(/.{4}$/, 'AAAA'))
    const profiles = Array.from({ length: 6 }, () => aProfile({ verifiedEmail: user.email }))
    const accounts = await Promise.all(profiles.map(enter))
    vi.mocked(hashPassword).mockReset()
    for (const account of accounts) expect(account).toMatchObject({ id: user.id, sessionVersion: 1 })
    expect(await linksOf(user.id)).toBe(6)
  })

  it('belongs to its owner, however a registration and the provider come at once', async () => {
    const email = anAddress()
    const registration = { email, name: 'Thief', password: 'the thief has this one' }
    const profile = aProfile({ verifiedEmail: email })
    const [account] = await Promise.all([enter(profile), registerOnce(randomUUID(), registration)])
    expect(await verifyCredentials({ email, password: registration.password })).toBeNull()
    expect(await enter(profile)).toMatchObject({ id: account.id, email })
  })
})
