import { createHash } from 'node:crypto'
import type { APIRequestContext, APIResponse, PlaywrightWorkerArgs } from '@playwright/test'
import type { PrismaClient } from '../generated/prisma/client'
import { createUser } from '../prisma/factories/create-user'
import { uniqueSuffix } from '../prisma/factories/unique-suffix'
import type { Operation } from '../lib/api/operation'
import { operations } from '../lib/api/operations'
import { problems, type ProblemCode } from '../lib/api/problem-codes'
import { problemsOf } from '../lib/api/problems-of'
import { expect, test, type Shopper } from './fixtures'

const nameOf = ({ method, path }: Operation) => `${method.toUpperCase()} ${path}`

/** Operations that are not called here, and why. */
const notCalled: Record<string, string> = {}

/** Holds an answer against what the document says of the operation. */
async function expectAsDocumented(operation: Operation, response: APIResponse): Promise<void> {
  const name = nameOf(operation)
  if (response.status() < 400) {
    // To a page's form the answer is the way on.
    const statuses = [operation.success.status, ...(operation.takesForms ? [303] : [])]
    expect(statuses, name).toContain(response.status())
    const { schema } = response.status() === operation.success.status ? operation.success : {}
    if (!schema) return expect(await response.text(), name).toBe('')
    const body: unknown = await response.json()
    // Equal, so that nothing comes of which the document does not speak.
    expect(schema.parse(body), name).toEqual(body)
  } else {
    const { code, status } = await response.json()
    expect(problemsOf(operation), name).toContain(code)
    expect(problems[code as ProblemCode].status, `${name} ${code}`).toBe(response.status())
    expect(status).toBe(response.status())
  }
}

type Options = Parameters<APIRequestContext['fetch']>[1]

/** Calls operations by their names in the document, and keeps in mind which were answered as they should. */
function caller(request: APIRequestContext) {
  const done = new Set<string>()
  const call = async (name: string, path: string, options: Options = {}) => {
    const operation = operations.find((candidate) => nameOf(candidate) === name)
    if (!operation) throw new Error(`the document has no ${name}`)
    const response = await request.fetch(path, { method: operation.method, maxRedirects: 0, ...options })
    await expectAsDocumented(operation, response)
    if (response.status() < 400) done.add(name)
    return response
  }
  const bearer = async ({ email, password }: { email: string; password: string }) => {
    const response = await call('POST /api/token', '/api/token', { data: { email, password } })
    return { Authorization: `Bearer ${(await response.json()).token}` }
  }
  return { call, bearer, done }
}

// With @providers: it needs GitHub's stand-in, which containers could not reach.
test('answers are what the document says, the refusals too @providers', async ({
  playwright,
  baseURL,
  shopper,
  sell,
  database,
}) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const { call, bearer, done } = caller(request)
  const product = await sell()
  await call('GET /api/products', '/api/products?pageSize=3&inStock=true')
  await call('GET /api/products', '/api/products?page=0')
  await call('GET /api/products', '/api/products?facets=1&roast=light&roast=dark&taste=nut&pageSize=2')
  await call('GET /api/suggestions', '/api/suggestions?query=co')
  await call('GET /api/suggestions', '/api/suggestions?query=c')
  await call('GET /api/product-cards', `/api/product-cards?slug=${product.slug}&slug=no-such-product`)
  await call('GET /api/product-cards', '/api/product-cards')
  await call('GET /api/products/{slug}', `/api/products/${product.slug}`)
  await call('GET /api/products/{slug}', '/api/products/no-such-product')
  await call('GET /api/health/live', '/api/health/live')
  await call('GET /api/health/ready', '/api/health/ready')
  await call('GET /api/health/serving', '/api/health/serving')
  await call('GET /api/me', '/api/me')

  const registration = { email: `new-${uniqueSuffix()}@goldfish.test`, name: 'New', password: 'three quiet kettles' }
  await call('POST /api/register', '/api/register', { data: registration })
  await call('POST /api/register', '/api/register', { data: registration })

  await call('POST /api/password-resets', '/api/password-resets', { data: { email: registration.email } })
  await call('POST /api/password-resets', '/api/password-resets', { data: { email: 'nobody' } })
  const unwritten = { token: 'no letter', password: registration.password }
  await call('POST /api/password-resets/use', '/api/password-resets/use', { data: unwritten })
  const written = { token: await writeLetter(database), password: registration.password }
  await call('POST /api/password-resets/use', '/api/password-resets/use', { data: written })

  const headers = await bearer(shopper)
  await call('GET /api/me', '/api/me', { headers })
  await call('GET /api/cart', '/api/cart', { headers })
  await call('POST /api/cart/lines', '/api/cart/lines', { headers, data: { sku: 'NO', quantity: 1 } })
  await call('POST /api/cart/lines', '/api/cart/lines', { headers, data: { sku: product.sku, quantity: 0 } })
  const added = await call('POST /api/cart/lines', '/api/cart/lines', {
    headers,
    data: { sku: product.sku, quantity: 2 },
  })
  const [line] = (await added.json()).lines
  const linePath = `/api/cart/lines/${line.id}`
  await call('PUT /api/cart/lines/{id}', linePath, { headers, data: { quantity: 1 } })
  await call('PUT /api/cart/lines/{id}', linePath, { headers, data: { quantity: 50 } })
  await call('POST /api/cart/lines/{id}', linePath, { headers, form: { quantity: '2' } })

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
  await call('DELETE /api/cart/lines/{id}', linePath, { headers })

  await call('GET /api/admin/audit', '/api/admin/audit', { headers })
  const { user, password } = await createUser(database, { role: 'administrator' })
  const administrator = { headers: await bearer({ email: user.email, password }) }
  const variant = `/api/admin/variants/${product.sku}`
  await call('PATCH /api/admin/variants/{sku}', variant, { ...administrator, data: { stock: 7 } })
  await call('PATCH /api/admin/variants/{sku}', variant, { ...administrator, data: { stock: -1 } })
  await call('PATCH /api/admin/products/{slug}', `/api/admin/products/${product.slug}`, {
    ...administrator,
    data: { summary: 'Another one.' },
  })
  await call('GET /api/admin/audit', '/api/admin/audit', administrator)

  for (const name of await callAccountRoutes(playwright, baseURL ?? '', shopper)) done.add(name)
  const uncalled = operations.map(nameOf).filter((name) => !done.has(name) && !(name in notCalled))
  expect(uncalled, 'nothing shows that the document tells the truth about these').toEqual([])
  await request.dispose()
})

/** As the shop does it, which keeps the hash alone. @returns what stands in the letter */
async function writeLetter(database: PrismaClient): Promise<string> {
  const { user } = await createUser(database)
  const token = uniqueSuffix()
  const tokenHash = createHash('sha256').update(token).digest('base64url')
  const expiresAt = new Date(Date.now() + 60_000)
  await database.passwordReset.create({ data: { tokenHash, userId: user.id, expiresAt } })
  return token
}

/** @returns the names of those that were answered as they should be */
async function callAccountRoutes(
  playwright: PlaywrightWorkerArgs['playwright'],
  baseURL: string,
  shopper: Shopper,
): Promise<Set<string>> {
  const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } })
  const { call, bearer, done } = caller(request)
  const next = 'four quiet kettles sing'

  await call('POST /api/token', '/api/token', { data: { email: shopper.email, password: 'not the password' } })
  await call('POST /api/token', '/api/token', { data: { grantType: 'refresh_token' } })
  await call('POST /api/token', '/api/token', { data: { grantType: 'refresh_token', refreshToken: 'gfr_none' } })
  const { email, password } = shopper
  const begun = await (await call('POST /api/token', '/api/token', { data: { email, password } })).json()
  const refresh = { grantType: 'refresh_token', refreshToken: begun.refreshToken }
  const other = { Authorization: `Bearer ${begun.token}` }
  await call('POST /api/token', '/api/token', { data: refresh })
  await call('DELETE /api/token', '/api/token')
  await call('DELETE /api/token', '/api/token', { headers: { Authorization: 'Bearer nonsense' } })
  await call('DELETE /api/token', '/api/token', { headers: other })
  await call('DELETE /api/token', '/api/token', { headers: other })
  await call('POST /api/token', '/api/token', { data: refresh })

  const headers = await bearer(shopper)
  const idOfAnother = async () => {
    await bearer(shopper)
    const { items } = await (await call('GET /api/account/sign-ins', '/api/account/sign-ins', { headers })).json()
    return items[1].id as string
  }
  await call('GET /api/account/sign-ins', '/api/account/sign-ins')
  const place = `/api/account/sign-ins/${await idOfAnother()}`
  await call('DELETE /api/account/sign-ins/{id}', place, { headers })
  await call('DELETE /api/account/sign-ins/{id}', place, { headers })
  const form = { headers, form: {} }
  await call('POST /api/account/sign-ins/{id}', `/api/account/sign-ins/${await idOfAnother()}`, form)
  await call('DELETE /api/account/sign-ins', '/api/account/sign-ins', { headers })
  await call('DELETE /api/account/sign-ins', '/api/account/sign-ins?which=others', { headers })
  await call('POST /api/account/sign-ins', '/api/account/sign-ins', { headers, form: { which: 'others' } })
  const change = { currentPassword: password, newPassword: next }
  const wrong = { ...change, currentPassword: 'not the password' }
  await call('PUT /api/account/password', '/api/account/password', { headers, data: wrong })
  await call('PUT /api/account/password', '/api/account/password', { headers, data: { newPassword: 'short' } })
  await call('PUT /api/account/password', '/api/account/password', { headers, data: change })
  const back = { currentPassword: next, newPassword: password }
  await call('POST /api/account/password', '/api/account/password', { headers, form: back })

  await call('GET /api/auth/session', '/api/auth/session')
  await call('POST /api/auth/callback/credentials', '/api/auth/callback/credentials', { form: { email, password } })
  await call('GET /api/auth/session', '/api/auth/session')
  await call('POST /api/auth/signout', '/api/auth/signout', { form: {} })
  await call('POST /api/auth/signin/{provider}', '/api/auth/signin/github', { form: {} })
  await call('POST /api/auth/signin/{provider}', '/api/auth/signin/elsewhere', { data: {} })
  await call('GET /api/auth/callback/{provider}', '/api/auth/callback/github?code=none&state=none')
  await call('GET /api/auth/callback/{provider}', '/api/auth/callback/elsewhere?code=none')
  await request.dispose()
  return done
}

test('the document is there for tools', async ({ request }) => {
  const response = await request.get('/api/openapi.json')
  expect(response.headers()['content-type']).toContain('application/json')
  expect(await response.json()).toMatchObject({ openapi: '3.1.0', paths: { '/api/cart': { get: {} } } })
})
