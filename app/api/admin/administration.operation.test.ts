import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { beginSignIn } from '@/server/identity/begin-sign-in'
import { settleOutbox } from '@/server/outbox/settle-outbox'
import { db } from '@/server/platform/db'
import { GET as readAudit } from './audit/route'
import { PATCH as patchProduct } from './products/[slug]/route'
import { PATCH as patchVariant } from './variants/[sku]/route'

const { sent } = vi.hoisted(() => ({ sent: { headers: new Headers() } }))
// Next keeps them for the request that it is answering; here there is no Next.
vi.mock('next/headers', () => ({
  headers: async () => sent.headers,
  cookies: async () => ({ get: () => undefined, set: () => {}, has: () => false, delete: () => {} }),
}))
// Other tests on this database look for their rows in the outbox. How it is delivered is tested in server/outbox.
vi.mock('@/server/outbox/settle-outbox', () => ({ settleOutbox: vi.fn<() => Promise<void>>() }))

beforeEach(() => {
  sent.headers = new Headers()
  vi.mocked(settleOutbox).mockClear()
})

type Role = 'shopper' | 'administrator'

/** From now on requests are this person's, whose token names `tokenRole`. */
async function signIn(role: Role, tokenRole = role): Promise<string> {
  const { user } = await createUser(db(), { role })
  const { id, email, name } = user
  const account = { id, email, name, role: tokenRole, sessionVersion: 0 }
  const session = await beginSignIn(account, { via: 'token', userAgent: '' })
  sent.headers = new Headers({ authorization: `Bearer ${session?.token}` })
  return id
}

async function aProduct() {
  const { slug, variants } = await createProduct(db(), { variants: [{ priceCents: 1000, stock: 10 }] })
  return { slug, sku: variants[0]?.sku ?? '' }
}

function request(body: string | null, headers: Record<string, string> = {}) {
  const all = { 'content-type': 'application/json', 'x-request-id': randomUUID(), ...Object.fromEntries(sent.headers) }
  const method = body === null ? 'GET' : 'PATCH'
  return new NextRequest('http://localhost/api/admin', { method, body, headers: { ...all, ...headers } })
}

const variant = (sku: string, change: unknown, headers?: Record<string, string>) =>
  patchVariant(request(JSON.stringify(change), headers), { params: Promise.resolve({ sku }) })
const product = (slug: string, change: unknown) =>
  patchProduct(request(JSON.stringify(change)), { params: Promise.resolve({ slug }) })
const audit = () => readAudit(request(null), { params: Promise.resolve({}) })

async function codeOf(response: Response): Promise<[status: number, code: string]> {
  const { code } = await response.json()
  return [response.status, code]
}

describe('administration is closed', () => {
  it.each([
    { who: 'guests', enter: async () => {}, refusal: [401, 'unauthenticated'] },
    { who: 'shoppers', enter: () => signIn('shopper'), refusal: [403, 'forbidden'] },
    {
      who: 'administrators no more, whose token still says so',
      enter: () => signIn('shopper', 'administrator'),
      refusal: [403, 'forbidden'],
    },
  ])('to $who', async ({ enter, refusal }) => {
    await enter()
    const { slug, sku } = await aProduct()
    expect(await codeOf(await variant(sku, { stock: 1 }))).toEqual(refusal)
    expect(await codeOf(await product(slug, { name: 'Mine' }))).toEqual(refusal)
    expect(await codeOf(await audit())).toEqual(refusal)
    expect(await db().variant.findUnique({ where: { sku } })).toMatchObject({ stock: 10 })
  })

  it('to what another site makes an administrator’s browser send', async () => {
    await signIn('administrator')
    sent.headers = new Headers()
    const { sku } = await aProduct()
    expect(await codeOf(await variant(sku, { stock: 1 }, { 'sec-fetch-site': 'cross-site' }))).toEqual([
      403,
      'cross_site',
    ])
  })
})

describe('an administrator', () => {
  it('changes a variant and a product, and is answered after the caches were told', async () => {
    const administratorId = await signIn('administrator')
    const { slug, sku } = await aProduct()
    const changed = await variant(sku, { priceCents: 1200, stock: 0 })
    expect(changed.status).toBe(200)
    expect(await changed.json()).toMatchObject({ sku, productSlug: slug, priceCents: 1200, stock: 0 })
    expect(await (await product(slug, { summary: 'Better than ever.' })).json()).toMatchObject({
      slug,
      summary: 'Better than ever.',
    })
    expect(settleOutbox).toHaveBeenCalledTimes(2)
    expect(await db().auditEntry.count({ where: { actorId: administratorId } })).toBe(2)
    expect(await (await audit()).json()).toMatchObject({ page: 1, items: expect.any(Array) })
  })

  it.each([
    {},
    { priceCents: 0 },
    { priceCents: 10_000_001 },
    { priceCents: 12.5 },
    { priceCents: '1200' },
    { stock: -1 },
    { stock: 1_000_001 },
    { stock: null },
    { stock: 1, price: 12 },
    [],
    'stock',
  ])('is told what is wrong with %j', async (change) => {
    await signIn('administrator')
    const { sku } = await aProduct()
    expect(await codeOf(await variant(sku, change))).toEqual([422, 'validation_failed'])
  })

  it.each([
    {},
    { name: '' },
    { name: '  ' },
    { name: 'x'.repeat(121) },
    { summary: 'a\0b' },
    { position: -1 },
    { slug: 'x' },
  ])('is told what is wrong with the product’s %j', async (change) => {
    await signIn('administrator')
    expect(await codeOf(await product((await aProduct()).slug, change))).toEqual([422, 'validation_failed'])
  })

  it.each([
    ['an unknown one', 'no-such'],
    ['one that no text can be', 'no\0such'],
    ['a very long one', 'x'.repeat(5000)],
  ])('hears that there is nothing by that name: %s', async (_what, name) => {
    await signIn('administrator')
    expect(await codeOf(await variant(name, { stock: 1 }))).toEqual([404, 'unknown_sku'])
    expect(await codeOf(await product(name, { position: 1 }))).toEqual([404, 'unknown_product'])
  })

  it('sends JSON', async () => {
    await signIn('administrator')
    const form = request('stock=1', { 'content-type': 'application/x-www-form-urlencoded' })
    expect(await codeOf(await patchVariant(form, { params: Promise.resolve({ sku: 'X' }) }))).toEqual([
      415,
      'unsupported_media_type',
    ])
  })
})
