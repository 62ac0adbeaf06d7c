import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { createPasswordReset } from '@/server/identity/create-password-reset'
import { db } from '@/server/platform/db'
import { askRedis } from '@/server/platform/redis'
import { POST as ask } from './route'
import { POST as use } from './use/route'

vi.hoisted(() => {
  process.env.RATE_LIMIT_PASSWORD_RESET = '3/1800'
  process.env.RATE_LIMIT_PASSWORD_RESET_ADDRESS = '5/1800'
})
// Next keeps them for the request that it is answering; here there is no Next.
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => {}, has: () => false, delete: () => {} }),
}))

beforeEach(async () => {
  await vi.waitUntil(async () => (await askRedis((client) => client.ping())) === 'PONG')
})

const unknown = () => `nobody-${randomUUID()}@goldfish.test`
const known = async () => (await createUser(db())).user.email
const from = (address: string = randomUUID()) => ({ 'x-real-ip': address })

function post(handler: typeof ask, body: object, headers: Record<string, string>): Promise<Response> {
  const init = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }
  return handler(new NextRequest('http://localhost/api/password-resets', init), { params: Promise.resolve({}) })
}

/** What a stranger can tell of an answer, but for the seconds that a limit's window has left. */
async function seen(response: Response) {
  const { date: _date, ...headers } = Object.fromEntries(response.headers)
  return JSON.stringify([response.status, headers, await response.text()]).replaceAll(/t=\d+/g, 't=…')
}

it('says the same for an address that somebody has and one that nobody has, also when it was too often', async () => {
  const [mine, nobodys] = [await known(), unknown()]
  for (let n = 0; n < 4; n++) {
    const [first, second] = [await post(ask, { email: mine }, from()), await post(ask, { email: nobodys }, from())]
    expect(first.status).toBe(n < 3 ? 202 : 429)
    expect(await seen(first)).toBe(await seen(second))
  }
})

it('sends few letters to one account, and lets one address ask for few', async () => {
  const email = await known()
  const answers = []
  for (let n = 0; n < 4; n++) answers.push((await post(ask, { email }, from())).status)
  expect(answers).toEqual([202, 202, 202, 429])
  const stranger = from()
  for (let n = 0; n < 5; n++) expect((await post(ask, { email: unknown() }, stranger)).status).toBe(202)
  expect((await post(ask, { email: unknown() }, stranger)).status).toBe(429)
})

it('tells the job nothing of the request but the address, so that no host can get into the letter', async () => {
  const email = await known()
  const poisoned = {
    ...from(),
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    origin: 'http://evil.example',
  }
  expect((await post(ask, { email, publicUrl: 'http://evil.example' }, poisoned)).status).toBe(202)
  const jobs = await db().$queryRaw<{ data: object }[]>`
    SELECT data FROM pgboss.job WHERE name = 'send-password-reset' AND data ->> 'email' = ${email}`
  expect(jobs).toEqual([{ data: { email } }])
})

it('takes no password that is the first to be tried, and leaves the letter good', async () => {
  const { user } = await createUser(db(), { name: 'Wilhelmina Quartermain' })
  const reset = await createPasswordReset(user.email)
  const set = (password: string) => post(use, { token: reset?.token, password }, from())
  for (const password of ['too short', 'passwordpassword', 'wilhelmina quartermain']) {
    const answer = await set(password)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'validation_failed', errors: { password: expect.any(String) } })
  }
  const done = await set('four quiet kettles sing')
  expect([done.status, await done.json()]).toEqual([200, { email: user.email }])
  const again = await set('four quiet kettles sing')
  expect([again.status, await again.json()]).toEqual([410, expect.objectContaining({ code: 'reset_link_used' })])
})
