import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { POST as addToCart } from '@/app/api/cart/lines/route'
import { GET as readCart } from '@/app/api/cart/route'
import { GET as askReady } from '@/app/api/health/ready/route'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { beginSignIn } from '@/server/identity/begin-sign-in'
import { db } from '@/server/platform/db'
import { waitUntil } from '@/tools/cluster/wait-until'

// A server of its own, before any module reads the environment.
const { server, way } = await vi.hoisted(async () => {
  const { startShopPostgres, shopUrl } = await import('@/tools/testing/start-shop-postgres')
  const { breakableWay } = await import('@/server/platform/breakable-way')
  const server = await startShopPostgres()
  const way = await breakableWay(server.port)
  process.env.DATABASE_URL = shopUrl(way.port)
  process.env.DATABASE_POOL_MAX = '2'
  return { server, way }
})

const { sent, jar } = vi.hoisted(() => ({ sent: { headers: new Headers() }, jar: new Map<string, string>() }))
// Next keeps them for the request that it is answering; here there is no Next.
vi.mock('next/headers', () => ({
  headers: async () => sent.headers,
  cookies: async () => ({
    get: () => undefined,
    set: (name: string, value: string) => jar.set(name, value),
    has: () => false,
    delete: () => {},
  }),
}))

// Nobody wants to wait for the real ones.
vi.mock('@/server/platform/database-limits', async (original) => ({
  ...(await original()),
  silenceMs: 1_000,
  connectionWaitMs: 300,
}))

let sku: string

beforeAll(async () => {
  const { variants } = await createProduct(db(), { variants: [{ stock: 50 }] })
  sku = variants[0]?.sku ?? ''
  const { user } = await createUser(db())
  const { id, email, name, role } = user
  const session = await beginSignIn({ id, email, name, role, sessionVersion: 0 }, { via: 'token', userAgent: '' })
  sent.headers = new Headers({ authorization: `Bearer ${session?.token}` })
})

afterEach(async () => {
  way.mend()
  await server.query('ALTER ROLE shop RESET ALL')
  if (!(await waitUntil(async () => (await add()).status === 201, { withinMs: 5_000 }))) throw new Error('not back')
})

afterAll(async () => {
  way.close()
  await server.remove()
})

function post(body: string, contentType: string): Promise<Response> {
  const headers = { 'content-type': contentType, 'x-request-id': randomUUID(), ...Object.fromEntries(sent.headers) }
  const request = new NextRequest('http://localhost/api/cart/lines', { method: 'POST', body, headers })
  return addToCart(request, { params: Promise.resolve({}) })
}

const add = () => post(JSON.stringify({ sku, quantity: 1 }), 'application/json')
const look = () => readCart(new NextRequest('http://localhost/api/cart'), { params: Promise.resolve({}) })

/** What a client is told when a request cannot be served now. */
async function refusal(response: Response) {
  const { headers, status } = response
  const { code, detail } = await response.json()
  return { status, code, detail, retryAfter: headers.get('retry-after'), type: headers.get('content-type') }
}

const problemOf = (code: string, retryAfter: string) => ({
  status: 503,
  code,
  detail: expect.stringMatching(/Nothing was lost/),
  retryAfter,
  type: 'application/problem+json',
})

async function quantityInCart(): Promise<number> {
  const { lines } = await (await look()).json()
  return lines[0]?.quantity ?? 0
}

describe('a change of the cart', () => {
  it.each(['cut', 'freeze'] as const)(
    'is told 503 and when to come back while the database is gone (%s)',
    async (breakIt) => {
      await add()
      const before = await quantityInCart()
      way[breakIt]()
      expect(await refusal(await add())).toEqual(problemOf('unavailable', '2'))
      way.mend()
      await vi.waitFor(async () => expect(await quantityInCart()).toBe(before), { timeout: 5_000 })
    },
  )

  it('is told 503 when every connection is in use, and the replica stays ready', async () => {
    const holders = [1, 2].map(() => db().$queryRaw`SELECT pg_sleep(0.9)::text`.then(() => 'held'))
    expect(await refusal(await add())).toEqual(problemOf('unavailable', '2'))
    expect((await askReady()).status).toBe(200)
    expect(await Promise.all(holders)).toEqual(['held', 'held'])
  })

  it('is told 503 while the database can only be read, and the cart is still shown', async () => {
    await server.query('ALTER ROLE shop SET default_transaction_read_only = on')
    await reconnect()
    const before = await quantityInCart()
    expect(await refusal(await add())).toEqual(problemOf('read_only', '5'))
    expect(await quantityInCart()).toBe(before)
  })

  it('sent by a form comes back to the page with the sentence', async () => {
    way.cut()
    const answer = await post(`sku=${sku}&quantity=1`, 'application/x-www-form-urlencoded')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/cart'])
    expect(jar.get('goldfish.form')).toContain('Nothing was lost')
  })
})

it('a cart whose prices have changed is shown also while the database can only be read', async () => {
  await add()
  await db().variant.update({ where: { sku }, data: { priceCents: { increment: 100 } } })
  await server.query('ALTER ROLE shop SET default_transaction_read_only = on')
  await reconnect()
  const { lines } = await (await look()).json()
  expect(lines[0]).toMatchObject({ sku, unitPriceCents: 1100, priceChangedFromCents: 1000 })
})

/** So that no connection is left with the settings of before. */
async function reconnect(): Promise<void> {
  way.cut()
  way.mend()
  await vi.waitFor(async () => expect((await look()).status).toBe(200))
  await vi.waitFor(async () => expect((await look()).status).toBe(200))
}
