import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { registerOnce } from './register-once'
import { verifyCredentials } from './verify-credentials'

const registration = () => ({
  email: `new-${randomUUID()}@goldfish.test`,
  name: 'New',
  password: 'a good long password',
})

it('opens an account once for one request, also when the proxy sends it twice at once', async () => {
  const [requestId, wanted] = [randomUUID(), registration()]
  const [first, second] = await Promise.all([registerOnce(requestId, wanted), registerOnce(requestId, wanted)])
  expect(first).toMatchObject({ ok: true, value: { email: wanted.email, role: 'shopper' } })
  expect(second).toEqual(first)
})

it('gives an address to one of two people who want it at once', async () => {
  const wanted = registration()
  const results = await Promise.all([registerOnce(randomUUID(), wanted), registerOnce(randomUUID(), wanted)])
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: 'email_taken' } })
})

it('keeps no password that can be read', async () => {
  const wanted = registration()
  await registerOnce(randomUUID(), wanted)
  const user = await db().user.findUniqueOrThrow({ where: { email: wanted.email } })
  expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

it('knows the right password from a wrong one, and an unknown address like a wrong password', async () => {
  const { user, password } = await createUser(db())
  expect(await verifyCredentials({ email: user.email, password })).toMatchObject({ id: user.id, email: user.email })
  expect(await verifyCredentials({ email: user.email, password: `${password}!` })).toBeNull()
  expect(await verifyCredentials({ email: `nobody-${randomUUID()}@goldfish.test`, password })).toBeNull()
})
