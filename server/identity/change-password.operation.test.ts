import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it, vi } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { askRedis } from '@/server/platform/redis'
import { beginSignIn } from './begin-sign-in'
import { changePassword } from './change-password'
import { checkSession } from './check-session'
import { signOutEverywhere } from './sign-out-everywhere'
import { verifyCredentials } from './verify-credentials'

vi.hoisted(() => (process.env.RATE_LIMIT_SIGN_IN = '4/900'))

beforeEach(async () => {
  await vi.waitUntil(async () => (await askRedis((client) => client.ping())) === 'PONG')
})

const next = 'four quiet kettles sing'

async function anOwner() {
  const { user, password } = await createUser(db())
  const { id, email, name, role, sessionVersion } = user
  const signIn = async () => {
    const session = await beginSignIn({ id, email, name, role, sessionVersion }, { via: 'password', userAgent: 'test' })
    const checked = await checkSession(session?.token ?? '', 'now')
    if (!checked.ok) throw new Error('the sign-in is refused')
    return { token: session?.token ?? '', sid: checked.claims.sid }
  }
  const here = await signIn()
  const change = (currentPassword: string, requestId = randomUUID(), newPassword = next) =>
    changePassword(
      { userId: id, email, signInId: here.sid },
      { currentPassword, newPassword },
      { address: `address-${id}`, device: null, requestId },
    )
  return { id, email, password, here, signIn, change }
}

const isGood = async ({ token }: { token: string }) => (await checkSession(token, 'now')).ok

it('changes the password and ends every other sign-in', async () => {
  const owner = await anOwner()
  const elsewhere = await owner.signIn()
  expect(await owner.change(owner.password)).toMatchObject({ result: { ok: true } })
  expect(await verifyCredentials({ email: owner.email, password: next })).toMatchObject({ sessionVersion: 1 })
  expect(await verifyCredentials({ email: owner.email, password: owner.password })).toBeNull()
  expect(await isGood(owner.here)).toBe(true)
  expect(await checkSession(elsewhere.token, 'now')).toMatchObject({ ok: false, why: 'password_changed' })
})

it('changes nothing for a wrong password, and lets nobody guess on and on', async () => {
  const owner = await anOwner()
  const elsewhere = await owner.signIn()
  for (let n = 0; n < 4; n++) {
    expect(await owner.change('not the password')).toMatchObject({ result: { error: { code: 'wrong_password' } } })
  }
  expect(await owner.change(owner.password)).toMatchObject({ result: { error: { code: 'too_many_tries' } } })
  expect(await isGood(elsewhere)).toBe(true)
  expect(await verifyCredentials({ email: owner.email, password: owner.password })).not.toBeNull()
})

it('is done once for one request, and the resend hears that it is done', async () => {
  const owner = await anOwner()
  const requestId = randomUUID()
  const both = await Promise.all([owner.change(owner.password, requestId), owner.change(owner.password, requestId)])
  const late = await owner.change(owner.password, requestId)
  for (const { result } of [...both, late]) expect(result).toMatchObject({ ok: true })
  const user = await db().user.findUniqueOrThrow({ where: { id: owner.id } })
  expect(user.sessionVersion).toBe(1)
})

it('of two changes at once one wins, and the other hears that its password is wrong', async () => {
  const owner = await anOwner()
  const results = await Promise.all([
    owner.change(owner.password, randomUUID(), 'first of two new ones'),
    owner.change(owner.password, randomUUID(), 'second of two new ones'),
  ])
  expect(results.map(({ result }) => result.ok).sort()).toEqual([false, true])
})

it('signing out everywhere else leaves this place alone, everywhere leaves none', async () => {
  const owner = await anOwner()
  const elsewhere = await owner.signIn()
  await signOutEverywhere(owner.id, { except: owner.here.sid })
  expect(await Promise.all([owner.here, elsewhere].map(isGood))).toEqual([true, false])
  await signOutEverywhere(owner.id, {})
  expect(await isGood(owner.here)).toBe(false)
})
