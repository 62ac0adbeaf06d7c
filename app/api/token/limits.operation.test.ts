import { NextRequest } from 'next/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { askRedis } from '@/server/platform/redis'
import { POST } from './route'

vi.hoisted(() => (process.env.RATE_LIMIT_TOKEN = '4/60'))
// Next keeps them for the request that it is answering; here there is no Next.
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => {}, has: () => false, delete: () => {} }),
}))

beforeEach(async () => {
  await vi.waitUntil(async () => (await askRedis((client) => client.ping())) === 'PONG')
  await askRedis((client) => client.flushdb())
})

async function ask(body: object, address = '192.0.2.1'): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-real-ip': address }
  const request = new NextRequest('http://localhost/api/token', { method: 'POST', body: JSON.stringify(body), headers })
  return POST(request, { params: Promise.resolve({}) })
}

it('passwords and refresh tokens are counted together, also those that are wrong', async () => {
  const { user, password } = await createUser(db())
  const { refreshToken } = await (await ask({ email: user.email, password })).json()
  const refresh = (token: string, address?: string) => ask({ grantType: 'refresh_token', refreshToken: token }, address)
  expect((await refresh(refreshToken)).status).toBe(200)
  expect((await refresh('gfr_nothing')).status).toBe(401)
  expect((await refresh('gfr_nothing')).status).toBe(401)

  const refused = await refresh(refreshToken)
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ code: 'rate_limited' })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(30)
  expect(refused.headers.get('ratelimit')).toMatch(/"token";r=0;t=\d+/)
  expect((await ask({ email: user.email, password })).status).toBe(429)
  expect((await refresh(refreshToken, '192.0.2.2')).status).toBe(200)
})
