import { randomUUID } from 'node:crypto'
import { request as apiRequest, type APIRequestContext, type APIResponse } from '@playwright/test'
import { demoCards } from '../lib/demo-card'
import { createUser } from '../prisma/factories/create-user'
import { expect, test } from './fixtures'

const order = {
  shippingAddress: { name: 'Ada', line1: 'Main 1', city: 'Ulm', postalCode: '89073', country: 'DE' },
  delivery: 'standard',
  payment: { method: 'card', cardNumber: '4242 4242 4242 4242' },
}

async function bearer(api: APIRequestContext, shopper: { email: string; password: string }) {
  const response = await api.post('/api/token', { data: { email: shopper.email, password: shopper.password } })
  const { token } = await response.json()
  return { Authorization: `Bearer ${token}` }
}

async function expectProblem(response: APIResponse, status: number, code: string) {
  expect(response.status(), await response.text()).toBe(status)
  expect(response.headers()['content-type']).toContain('application/problem+json')
  expect(await response.json()).toMatchObject({ status, code, title: expect.any(String), detail: expect.any(String) })
}

test('a client buys with a bearer token and no cookie', async ({ playwright, baseURL, shopper, sell }) => {
  const api = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const { slug } = await sell({ variants: [{ priceCents: 1250, stock: 9 }] })
  const headers = await bearer(api, shopper)
  expect(await (await api.get('/api/me', { headers })).json()).toMatchObject({ email: shopper.email, role: 'shopper' })

  const { variants } = await (await api.get(`/api/products/${slug}`)).json()
  expect(variants).toMatchObject([{ priceCents: 1250, available: 9 }])
  const [{ sku }] = variants
  const added = await api.post('/api/cart/lines', { headers, data: { sku, quantity: 3 } })
  expect(await added.json()).toMatchObject({ subtotalCents: 3750, lines: [{ sku, quantity: 3, unitPriceCents: 1250 }] })
  const [line] = (await added.json()).lines
  const set = await api.put(`/api/cart/lines/${line.id}`, { headers, data: { quantity: 2 } })
  expect(await set.json()).toMatchObject({ subtotalCents: 2500, version: (await added.json()).version + 1 })

  const key = { 'Idempotency-Key': randomUUID() }
  const placed = await api.post('/api/orders', { headers: { ...headers, ...key }, data: order })
  expect(placed.status()).toBe(201)
  const body = await placed.json()
  expect(body).toMatchObject({ status: 'paid', totalCents: 2990, lines: [{ sku, quantity: 2, lineTotalCents: 2500 }] })
  const repeated = await api.post('/api/orders', { headers: { ...headers, ...key }, data: order })
  expect(repeated.headers()['idempotency-replayed']).toBe('true')
  expect(await repeated.text()).toBe(await placed.text())
  expect(await (await api.get(`/api/orders/${body.number}`, { headers })).json()).toEqual(body)
  expect(await (await api.get('/api/orders', { headers })).json()).toMatchObject({ total: 1 })
  expect(await (await api.get('/api/cart', { headers })).json()).toMatchObject({ lines: [] })
  await api.dispose()
})

test('a program goes on without a password, is listed, and signs out', async ({ request, shopper }) => {
  const { email, password } = shopper
  const enter = async () =>
    (await request.post('/api/token', { data: { grantType: 'password', email, password } })).json()
  const { token: first, refreshToken, refreshExpiresAt } = await enter()
  expect(Date.parse(refreshExpiresAt) - Date.now()).toBeGreaterThan(29 * 24 * 3_600_000)
  const data = { grantType: 'refresh_token', refreshToken }
  const next = await (await request.post('/api/token', { data })).json()
  const again = await (await request.post('/api/token', { data })).json()
  expect(again.refreshToken).toBe(next.refreshToken)
  const headers = { Authorization: `Bearer ${next.token}` }
  // One sign-in, however many tokens.
  const { items } = await (await request.get('/api/account/sign-ins', { headers })).json()
  expect(items).toMatchObject([{ isCurrent: true, via: 'token' }])

  // It is for one thing only, and a bearer token is not for this.
  const asBearer = { Authorization: `Bearer ${next.refreshToken}` }
  await expectProblem(await request.get('/api/me', { headers: asBearer }), 401, 'token_invalid')
  const bearerAsRefresh = { grantType: 'refresh_token', refreshToken: next.token.slice(0, 90) }
  await expectProblem(await request.post('/api/token', { data: bearerAsRefresh }), 401, 'refresh_token_invalid')
  for (const wrong of [
    { grantType: 'refresh_token' },
    { grantType: 'refresh_token', refreshToken: '' },
    { grantType: 'refresh_token', refreshToken: 'a'.repeat(101) },
    { grantType: 'refresh_token', refreshToken: 5 },
    { grantType: 'client_credentials', email, password },
    { refreshToken: next.refreshToken },
    [],
  ]) {
    await expectProblem(await request.post('/api/token', { data: wrong }), 422, 'validation_failed')
  }

  const leave = (authorization: Record<string, string>) => request.delete('/api/token', { headers: authorization })
  await expectProblem(await leave({}), 401, 'unauthenticated')
  await expectProblem(await leave({ Cookie: `goldfish.session=${next.token}` }), 401, 'unauthenticated')
  await expectProblem(await leave(asBearer), 401, 'token_invalid')
  expect((await request.get('/api/me', { headers })).status()).toBe(200)
  // By any token of it.
  for (const token of [first, next.token]) {
    expect((await leave({ Authorization: `Bearer ${token}` })).status()).toBe(204)
  }
  await expectProblem(
    await request.post('/api/token', { data: { ...data, refreshToken: next.refreshToken } }),
    401,
    'refresh_token_revoked',
  )
  const { token: other } = await enter()
  expect((await request.get('/api/me', { headers: { Authorization: `Bearer ${other}` } })).status()).toBe(200)
})

test('registering answers with the account, and once for one address', async ({ request }) => {
  const data = { email: `New-${randomUUID()}@Goldfish.test`, name: 'New', password: 'long enough for anyone' }
  const first = await request.post('/api/register', { data })
  expect(first.status()).toBe(201)
  expect(await first.json()).toMatchObject({ email: data.email.toLowerCase(), name: 'New', role: 'shopper' })
  await expectProblem(await request.post('/api/register', { data }), 409, 'email_taken')
})

test('bad input gets its own clear error and changes nothing', async ({ request, shopper, product: { sku } }) => {
  const headers = await bearer(request, shopper)
  for (const quantity of [0, -1, 1e9, 1.5, 'two', null]) {
    const response = await request.post('/api/cart/lines', { headers, data: { sku, quantity } })
    await expectProblem(response, 422, 'validation_failed')
    expect((await response.json()).errors).toHaveProperty('quantity')
  }
  const json = { ...headers, 'Content-Type': 'application/json' }
  await expectProblem(
    await request.post('/api/cart/lines', { headers, data: { sku: 'NO', quantity: 1 } }),
    404,
    'unknown_sku',
  )
  await expectProblem(
    await request.post('/api/cart/lines', { headers: json, data: Buffer.from('{"sku":') }),
    400,
    'malformed_json',
  )
  const megabyte = JSON.stringify({ sku, quantity: 1, padding: 'x'.repeat(1_000_000) })
  await expectProblem(await request.post('/api/cart/lines', { headers: json, data: megabyte }), 413, 'body_too_large')
  const text = { ...headers, 'Content-Type': 'text/plain' }
  await expectProblem(
    await request.post('/api/cart/lines', { headers: text, data: 'hi' }),
    415,
    'unsupported_media_type',
  )
  await expectProblem(await request.post('/api/orders', { headers, data: order }), 400, 'idempotency_key_required')
  await expectProblem(await request.get('/api/products?page=0'), 422, 'validation_failed')
  await expectProblem(await request.get('/api/products/no-such-thing'), 404, 'unknown_product')
  expect(await (await request.get('/api/cart', { headers })).json()).toMatchObject({ lines: [] })
})

test('a token that is tampered with, unsigned or nonsense is refused, whatever the cookies say', async ({
  request,
  shopper,
}) => {
  const { Authorization } = await bearer(request, shopper)
  const [header = '', , signature = ''] = Authorization.replace('Bearer ', '').split('.')
  const claims = JSON.parse(Buffer.from(Authorization.split('.')[1] ?? '', 'base64url').toString())
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const forged = [
    `${header}.${encode({ ...claims, role: 'administrator' })}.${signature}`,
    `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`,
    'nonsense',
  ]
  for (const token of forged) {
    const response = await request.get('/api/me', { headers: { Authorization: `Bearer ${token}` } })
    expect(response.status()).toBe(401)
    expect(await response.json()).toMatchObject({ code: expect.stringMatching(/^token_/) })
  }
  const asCookie = { Cookie: `goldfish.session=${forged[1]}` }
  expect((await request.get('/api/cart', { headers: asCookie })).status()).toBe(401)
})

test('nobody reaches another shopper’s cart or order', async ({ request, shopper, database, product: { sku } }) => {
  const headers = await bearer(request, shopper)
  const other = await createUser(database)
  const stranger = await bearer(request, { email: other.user.email, password: other.password })
  const added = await request.post('/api/cart/lines', { headers, data: { sku, quantity: 1 } })
  const [line] = (await added.json()).lines
  const meddled = await request.put(`/api/cart/lines/${line.id}`, { headers: stranger, data: { quantity: 5 } })
  await expectProblem(meddled, 404, 'line_not_found')
  await request.delete(`/api/cart/lines/${line.id}`, { headers: stranger })
  expect(await (await request.get('/api/cart', { headers })).json()).toMatchObject({ lines: [{ quantity: 1 }] })

  const key = { 'Idempotency-Key': randomUUID() }
  const { number } = await (await request.post('/api/orders', { headers: { ...headers, ...key }, data: order })).json()
  await expectProblem(await request.get(`/api/orders/${number}`, { headers: stranger }), 404, 'unknown_order')
  await expectProblem(await request.get(`/api/orders/${number}`, { headers: { Cookie: '' } }), 401, 'unauthenticated')
})

test('a declined card loses nothing', async ({ request, shopper, sell }) => {
  const headers = await bearer(request, shopper)
  const { slug, sku } = await sell({ variants: [{ stock: 4 }] })
  await request.post('/api/cart/lines', { headers, data: { sku, quantity: 3 } })
  const declined = await request.post('/api/orders', {
    headers: { ...headers, 'Idempotency-Key': randomUUID() },
    data: { ...order, payment: { method: 'card', cardNumber: demoCards.declined } },
  })
  await expectProblem(declined, 402, 'card_declined')
  expect(await (await request.get('/api/cart', { headers })).json()).toMatchObject({ lines: [{ quantity: 3 }] })
  await expect
    .poll(async () => (await (await request.get(`/api/products/${slug}`)).json()).variants[0].available)
    .toBe(4)
  expect(await (await request.get('/api/orders', { headers })).json()).toMatchObject({ total: 0 })
})

test('another site cannot make a browser change anything', async ({ baseURL, shopper, product: { sku } }) => {
  const cookies = await apiRequest.newContext({ baseURL: baseURL ?? '' })
  await cookies.post('/api/auth/callback/credentials', {
    headers: { Origin: baseURL ?? '' },
    form: { email: shopper.email, password: shopper.password, callbackUrl: '/' },
  })
  const data = { sku, quantity: 1 }
  const crossSite = [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'null' }]
  for (const headers of crossSite) {
    await expectProblem(await cookies.post('/api/cart/lines', { headers, data }), 403, 'cross_site')
  }
  expect((await cookies.post('/api/cart/lines', { headers: { Origin: baseURL ?? '' }, data })).status()).toBe(201)
  await cookies.dispose()
})

test('the catalogue’s JSON is the same for everyone and says so', async ({ request }) => {
  const response = await request.get('/api/products?category=beans&pageSize=3&sort=price-asc&inStock=1')
  const { items, total, page, pageSize } = await response.json()
  expect({ page, pageSize, count: items.length }).toEqual({ page: 1, pageSize: 3, count: 3 })
  expect(total).toBeGreaterThan(3)
  const prices = items.map((item: { fromPriceCents: number }) => item.fromPriceCents)
  expect(prices).toEqual([...prices].sort((a, b) => a - b))
  expect(response.headers()).not.toHaveProperty('set-cookie')
  expect(response.headers()['cache-control']).toContain('public')
})

test('every response names its replica and its request, pages and errors too', async ({ request }) => {
  for (const path of ['/', '/products', '/api/health/live', '/api/health/ready', '/no/such/page', '/api/me', '/cart']) {
    const headers = (await request.get(path)).headers()
    expect(headers['x-replica'], path).toMatch(/^S\d+$/)
    expect(headers['x-request-id'], path).toMatch(/^[\w-]{8,64}$/)
  }
})
