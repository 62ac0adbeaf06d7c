import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { createCart } from '@/prisma/factories/create-cart'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { beginSignIn } from '@/server/identity/begin-sign-in'
import { db } from '@/server/platform/db'
import { askRedis } from '@/server/platform/redis'
import { POST } from './route'

const { sent } = vi.hoisted(() => {
  process.env.RATE_LIMIT_CHECKOUT = '2/600'
  return { sent: { headers: new Headers() } }
})
// Next keeps them for the request that it is answering; here there is no Next.
vi.mock('next/headers', () => ({
  headers: async () => sent.headers,
  cookies: async () => ({ get: () => undefined, set: () => {}, has: () => false, delete: () => {} }),
}))
// Other tests on this database look for their rows in the outbox.
vi.mock('@/server/outbox/drain-outbox', () => ({ drainOutbox: async () => {} }))

const order = {
  shippingAddress: { name: 'Ada', line1: 'Main 1', city: 'Ulm', postalCode: '89073', country: 'DE' },
  delivery: 'standard',
  payment: { method: 'card', cardNumber: '4242 4242 4242 4242' },
}

/** A shopper with something in the cart, who sends all requests from now on. */
beforeEach(async () => {
  await vi.waitUntil(async () => (await askRedis((client) => client.ping())) === 'PONG')
  const { variants } = await createProduct(db(), { variants: [{ priceCents: 1000, stock: 10 }] })
  const { user } = await createUser(db())
  await createCart(db(), { userId: user.id, lines: variants.map((variant) => ({ variant })) })
  const { id, email, name, role } = user
  const session = await beginSignIn({ id, email, name, role, sessionVersion: 0 }, { via: 'token', userAgent: '' })
  sent.headers = new Headers({ authorization: `Bearer ${session?.token}` })
})

async function place(key: string): Promise<Response> {
  const headers = { ...Object.fromEntries(sent.headers), 'content-type': 'application/json', 'idempotency-key': key }
  const body = JSON.stringify(order)
  const request = new NextRequest('http://localhost/api/orders', { method: 'POST', body, headers })
  return POST(request, { params: Promise.resolve({}) })
}

const forgetAllCounts = async () => askRedis((client) => client.flushdb())

it('an order that is sent again and again counts once, and gets its answer also when the limit is reached', async () => {
  const key = randomUUID()
  const first = await (await place(key)).text()
  for (let again = 0; again < 5; again++) expect(await (await place(key)).text()).toBe(first)
  // Its cart is gone: a refusal that is no matter of limits.
  expect((await place(randomUUID())).status).toBe(409)

  const refused = await place(randomUUID())
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ code: 'rate_limited', status: 429 })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500)
  expect(refused.headers.get('ratelimit-policy')).toContain('"checkout";q=2;w=600')
  expect(refused.headers.get('ratelimit')).toMatch(/"checkout";r=0;t=\d+/)
  expect(await (await place(key)).text()).toBe(first)
})

it('also when Redis has forgotten meanwhile that it was let in', async () => {
  const key = randomUUID()
  const first = await (await place(key)).text()
  await forgetAllCounts()
  await place(randomUUID())
  await place(randomUUID())
  expect((await place(randomUUID())).status).toBe(429)
  expect(await (await place(key)).text()).toBe(first)
})
