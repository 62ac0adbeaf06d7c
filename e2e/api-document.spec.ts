import type { APIRequestContext, APIResponse } from '@playwright/test'
import { createUser } from '../prisma/factories/create-user'
import { uniqueSuffix } from '../prisma/factories/unique-suffix'
import { operations } from '../lib/api/operations'
import { problems, type ProblemCode } from '../lib/api/problem-codes'
import { problemsOf } from '../lib/api/problems-of'
import { expect, test } from './fixtures'

// One size is enough for what has no window.
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'the interface is the same on a phone')

/** Holds an answer against what the document says of the operation. */
async function expectAsDocumented(name: string, response: APIResponse): Promise<void> {
  const operation = operations.find(({ method, path }) => `${method.toUpperCase()} ${path}` === name)
  if (!operation) throw new Error(`the document has no ${name}`)
  if (response.ok()) {
    expect(response.status(), name).toBe(operation.success.status)
    const body: unknown = await response.json()
    // Equal, so that nothing comes of which the document does not speak.
    expect(operation.success.schema?.parse(body), name).toEqual(body)
  } else {
    const { code, status } = await response.json()
    expect(problemsOf(operation), name).toContain(code)
    expect(problems[code as ProblemCode].status, `${name} ${code}`).toBe(response.status())
    expect(status).toBe(response.status())
  }
}

async function bearer(request: APIRequestContext, { email, password }: { email: string; password: string }) {
  const response = await request.post('/api/token', { data: { email, password } })
  await expectAsDocumented('POST /api/token', response)
  return { Authorization: `Bearer ${(await response.json()).token}` }
}

test('answers are what the document says, the refusals too', async ({
  playwright,
  baseURL,
  shopper,
  sell,
  database,
}) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const product = await sell()
  const call = async (name: string, path: string, options: Parameters<APIRequestContext['fetch']>[1] = {}) => {
    const response = await request.fetch(path, { method: name.split(' ')[0] ?? 'GET', ...options })
    await expectAsDocumented(name, response)
    return response
  }
  await call('GET /api/products', '/api/products?pageSize=3&inStock=true')
  await call('GET /api/products', '/api/products?page=0')
  await call('GET /api/products/{slug}', `/api/products/${product.slug}`)
  await call('GET /api/products/{slug}', '/api/products/no-such-product')
  await call('GET /api/health/live', '/api/health/live')
  await call('GET /api/health/ready', '/api/health/ready')
  await call('GET /api/me', '/api/me')
  await call('POST /api/token', '/api/token', { data: { email: shopper.email, password: 'not the password' } })

  const registration = { email: `new-${uniqueSuffix()}@goldfish.test`, name: 'New', password: 'three quiet kettles' }
  await call('POST /api/register', '/api/register', { data: registration })
  await call('POST /api/register', '/api/register', { data: registration })

  await call('POST /api/password-resets', '/api/password-resets', { data: { email: registration.email } })
  await call('POST /api/password-resets', '/api/password-resets', { data: { email: 'nobody' } })
  const unwritten = { token: 'no letter', password: registration.password }
  await call('POST /api/password-resets/use', '/api/password-resets/use', { data: unwritten })

  const headers = await bearer(request, shopper)
  await call('GET /api/me', '/api/me', { headers })
  await call('GET /api/cart', '/api/cart', { headers })
  await call('POST /api/cart/lines', '/api/cart/lines', { headers, data: { sku: 'NO', quantity: 1 } })
  await call('POST /api/cart/lines', '/api/cart/lines', { headers, data: { sku: product.sku, quantity: 0 } })
  const added = await call('POST /api/cart/lines', '/api/cart/lines', {
    headers,
    data: { sku: product.sku, quantity: 2 },
  })
  const [line] = (await added.json()).lines
  await call('PUT /api/cart/lines/{id}', `/api/cart/lines/${line.id}`, { headers, data: { quantity: 1 } })
  await call('PUT /api/cart/lines/{id}', `/api/cart/lines/${line.id}`, { headers, data: { quantity: 50 } })

  const order = {
    shippingAddress: { name: 'Ada Lovell', line1: 'Main Street 1', city: 'Ulm', postalCode: '89073', country: 'DE' },
    delivery: 'standard',
    payment: { method: 'card', cardNumber: '4242424242424242' },
  }
  await call('POST /api/orders', '/api/orders', { headers, data: order })
  const key = { 'Idempotency-Key': `document-${uniqueSuffix()}` }
  const placed = await call('POST /api/orders', '/api/orders', { headers: { ...headers, ...key }, data: order })
  const { number } = await placed.json()
  await call('GET /api/orders', '/api/orders', { headers })
  await call('GET /api/orders/{number}', `/api/orders/${number}`, { headers })
  await call('GET /api/orders/{number}', '/api/orders/GF-0000000000', { headers })
  await call('DELETE /api/cart/lines/{id}', `/api/cart/lines/${line.id}`, { headers })

  await call('GET /api/admin/audit', '/api/admin/audit', { headers })
  const { user, password } = await createUser(database, { role: 'administrator' })
  const administrator = { headers: await bearer(request, { email: user.email, password }) }
  const variant = `/api/admin/variants/${product.sku}`
  await call('PATCH /api/admin/variants/{sku}', variant, { ...administrator, data: { stock: 7 } })
  await call('PATCH /api/admin/variants/{sku}', variant, { ...administrator, data: { stock: -1 } })
  await call('PATCH /api/admin/products/{slug}', `/api/admin/products/${product.slug}`, {
    ...administrator,
    data: { summary: 'Another one.' },
  })
  await call('GET /api/admin/audit', '/api/admin/audit', administrator)
  await request.dispose()
})

test('the document is there for tools', async ({ request }) => {
  const response = await request.get('/api/openapi.json')
  expect(response.headers()['content-type']).toContain('application/json')
  expect(await response.json()).toMatchObject({ openapi: '3.1.0', paths: { '/api/cart': { get: {} } } })
})
