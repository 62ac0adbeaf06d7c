import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { createCart } from '../../prisma/factories/create-cart'
import { createUser } from '../../prisma/factories/create-user'
import { expect, test } from '../fixtures'
import { killReplica, listReplicas, talkTo } from './cluster-control'

const order = {
  shippingAddress: { name: 'Ada', line1: 'Main 1', city: 'Ulm', postalCode: '89073', country: 'DE' },
  delivery: 'standard',
  payment: { method: 'card', cardNumber: '4242424242424242' },
}

async function bearer(api: APIRequestContext, email: string, password: string) {
  const { token } = await (await api.post('/api/token', { data: { email, password } })).json()
  return { Authorization: `Bearer ${token}` }
}

/** One connection to each replica, past the proxy; refuses to go on with fewer than two. */
async function everyReplica(headers: Record<string, string>): Promise<APIRequestContext[]> {
  const replicas = await listReplicas()
  const apis = await Promise.all(replicas.map((replica) => talkTo(replica, headers)))
  const names = await Promise.all(apis.map(async (api) => (await api.get('/api/health/live')).headers()['x-replica']))
  expect(new Set(names).size, `answered by ${names.join(', ')}`).toBeGreaterThan(1)
  return apis
}

test('a token from one replica is good at every other', async ({ request, shopper }) => {
  const headers = await bearer(request, shopper.email, shopper.password)
  for (const api of await everyReplica(headers)) {
    expect(await (await api.get('/api/me')).json()).toMatchObject({ email: shopper.email })
  }
})

test('adds at once on all replicas all count', async ({ request, shopper, sell }) => {
  const { sku } = await sell({ variants: [{ stock: 90 }] })
  const apis = await everyReplica(await bearer(request, shopper.email, shopper.password))
  const data = { sku, quantity: 1 }
  const adds = apis.flatMap((api) => Array.from({ length: 10 }, () => api.post('/api/cart/lines', { data })))
  for (const response of await Promise.all(adds)) expect(response.status()).toBe(201)
  expect(await (await apis[0]?.get('/api/cart'))?.json()).toMatchObject({ lines: [{ quantity: adds.length }] })
})

test('the same key at the same time on all replicas is one order with one answer', async ({
  request,
  shopper,
  database,
  sell,
}) => {
  const { sku } = await sell()
  const apis = await everyReplica(await bearer(request, shopper.email, shopper.password))
  await apis[0]?.post('/api/cart/lines', { data: { sku, quantity: 1 } })
  const headers = { 'Idempotency-Key': randomUUID() }
  const responses = await Promise.all(
    [...apis, ...apis].map((api) => api.post('/api/orders', { headers, data: order })),
  )
  const answers = await Promise.all(responses.map(async (response) => `${response.status()} ${await response.text()}`))
  expect(new Set(answers).size, answers.join('\n')).toBe(1)
  expect(answers[0]).toMatch(/^201 /)
  const other = { ...order, delivery: 'pickup' }
  expect((await apis[1]?.post('/api/orders', { headers, data: other }))?.status()).toBe(422)
  expect(await database.order.count({ where: { userId: shopper.id } })).toBe(1)
})

test('the last unit goes to one of many buyers on all replicas, the others hear that it is sold out', async ({
  request,
  database,
  sell,
}) => {
  const { sku, variants } = await sell({ variants: [{ stock: 1 }] })
  const buyers = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const { user, password } = await createUser(database)
      await createCart(database, { userId: user.id, lines: variants.map((variant) => ({ variant })) })
      return bearer(request, user.email, password)
    }),
  )
  const apis = await everyReplica({})
  const responses = await Promise.all(
    buyers.map((headers, n) =>
      (apis[n % apis.length] ?? request).post('/api/orders', {
        headers: { ...headers, 'Idempotency-Key': randomUUID() },
        data: order,
      }),
    ),
  )
  const codes = await Promise.all(
    responses.map(async (response) => (response.status() === 201 ? 'ordered' : (await response.json()).code)),
  )
  expect(codes.sort()).toEqual(['ordered', ...Array.from({ length: 11 }, () => 'sold_out')])
  const stock = await database.variant.findFirst({ where: { sku }, select: { stock: true } })
  expect(stock).toEqual({ stock: 0 })
})

test('a replica killed under load costs nobody an order, and nobody gets two', async ({ request, database, sell }) => {
  const { sku, variants } = await sell({ variants: [{ stock: 50 }] })
  const buyers = await Promise.all(
    Array.from({ length: 24 }, async () => {
      const { user, password } = await createUser(database)
      await createCart(database, { userId: user.id, lines: variants.map((variant) => ({ variant })) })
      return { userId: user.id, headers: await bearer(request, user.email, password) }
    }),
  )
  const [victim] = await listReplicas()
  const placed = buyers.map(({ headers }) =>
    request.post('/api/orders', { headers: { ...headers, 'Idempotency-Key': randomUUID() }, data: order }),
  )
  // As soon as the first answer is there, others are in the middle of it.
  await Promise.race(placed)
  await killReplica(victim?.name ?? '')
  const responses = await Promise.all(placed)
  expect(responses.map((response) => response.status())).toEqual(buyers.map(() => 201))
  expect(new Set(responses.map((response) => response.headers()['x-replica'])).size).toBeGreaterThan(1)
  const userIds = buyers.map((buyer) => buyer.userId)
  expect(await database.order.count({ where: { userId: { in: userIds }, status: 'paid' } })).toBe(24)
  const stock = await database.variant.findFirst({ where: { sku }, select: { stock: true } })
  expect(stock).toEqual({ stock: 26 })
})
