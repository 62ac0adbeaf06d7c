import { randomBytes, randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { PrismaClient } from '../../generated/prisma/client'
import { expect, test } from '../fixtures'
import { killReplica, listReplicas, talkTo } from './cluster-control'
import { logSizes, logsSince } from './read-logs'

// Real replicas and the real proxy are given everything that must never be written down, well-formed and malformed, while
// all goes well and while Postgres repeats what it was given in its errors. Then every line that they wrote is read.

const tail = randomBytes(4).toString('hex')

const personal = {
  email: `zebulon.quince.${tail}@people.example`,
  name: `Zebulon Quince${tail}`,
  password: `walrus trombone ${tail} pagoda`,
  wrongPassword: `walrus kazoo ${tail} pagoda`,
  street: `Marzipan Crescent ${tail}`,
  city: `Quincetown${tail}`,
  search: `gift for Zebulon ${tail}`,
  linkToken: `Rs${randomBytes(30).toString('base64url')}7a`,
  key: `key-of-${tail}`,
}
const cards = {
  good: '4242424242424242',
  spaced: '4242 4242 4242 4242',
  declined: '4000000000000002',
  typo: '4242424242424241',
}

const order = (cardNumber: string) => ({
  shippingAddress: {
    name: personal.name,
    line1: personal.street,
    city: personal.city,
    postalCode: '89073',
    country: 'DE',
  },
  delivery: 'standard',
  payment: { method: 'card', cardNumber },
})

/** In every form in which it could have been written down. */
function formsOf(secret: string): string[] {
  const encoded = [encodeURIComponent(secret), new URLSearchParams({ '': secret }).toString().slice(1)]
  return [secret, ...encoded, Buffer.from(secret).toString('base64').replace(/=+$/, '')]
}

/** @returns the token that was given out */
async function doEverything(api: APIRequestContext, sku: string): Promise<string> {
  const { email, name, password, wrongPassword } = personal
  const json = { 'Content-Type': 'application/json' }
  await api.post('/api/register', { data: { email, name, password } })
  await api.post('/api/register', { data: { email, name, password } })
  await api.post('/api/register', {
    headers: json,
    data: `{"email":"${email}","name":"${name}","password":"${password}`,
  })
  await api.post('/api/register', { data: `name=${name}&email=${email}`, headers: { 'Content-Type': 'text/plain' } })
  await api.post('/api/token', { data: { email, password: wrongPassword } })
  await api.post('/api/token', { headers: json, data: personal.password })
  for (const tried of [wrongPassword, password]) {
    await api.post('/api/auth/callback/credentials', {
      form: { email, password: tried, callbackUrl: '/' },
      maxRedirects: 0,
    })
  }
  const { token } = await (await api.post('/api/token', { data: { email, password } })).json()
  const headers = { Authorization: `Bearer ${token}` }
  await api.post('/api/cart/lines', { headers, data: { sku, quantity: 1 } })
  for (const card of [cards.typo, cards.declined, cards.spaced]) {
    await api.post('/api/orders', { headers: { ...headers, 'Idempotency-Key': randomUUID() }, data: order(card) })
  }
  await api.post('/api/orders', {
    headers: { ...headers, ...json, 'Idempotency-Key': personal.key },
    data: '{"payment":4242424242424242',
  })
  await api.get('/api/me', { headers: { Authorization: `Bearer ${token}x` } })
  await api.get('/api/me', { headers: { Authorization: `Bearer ${personal.linkToken}` } })
  await api.get('/account', {
    headers: { Cookie: `goldfish.session=${token}x; goldfish.cart=${token}` },
    maxRedirects: 0,
  })
  const query = new URLSearchParams({ query: personal.search, token: personal.linkToken, email })
  for (const path of ['/products', '/api/products', '/login', '/no-such-page', '/api/no-such-route']) {
    await api.get(`${path}?${query}`, { maxRedirects: 0 })
  }
  await api.get(`/reset-password/${personal.linkToken}/now`)
  await api.get(`/reset-password/${token}`)
  await api.get(`/unsubscribe/${encodeURIComponent(email)}`)
  return token
}

/** Postgres now repeats in its error what it was given; and a page finds no column of which it reads. */
async function breakDatabase(database: PrismaClient, replicas: APIRequestContext[], token: string): Promise<void> {
  const { name, password, email } = personal
  await database.$executeRawUnsafe(`
    CREATE OR REPLACE FUNCTION repeat_what_was_given() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'refused %, "%"', NEW.email, NEW.name USING DETAIL = 'Key (email)=(' || NEW.email || ')';
    END $$`)
  await database.$executeRawUnsafe(
    `CREATE TRIGGER repeat_what_was_given BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION repeat_what_was_given()`,
  )
  await database.$executeRawUnsafe('ALTER TABLE orders RENAME COLUMN delivery_cents TO delivery_cents_away')
  await database.$executeRawUnsafe('ALTER TABLE orders RENAME COLUMN total_cents TO total_cents_away')
  try {
    for (const api of replicas) {
      const answer = await api.post('/api/register', { data: { email: `x${email}`, name, password } })
      expect(answer.status(), await answer.text()).toBe(500)
      const page = await api.get('/account/orders', { headers: { Cookie: `goldfish.session=${token}` } })
      expect(page.status()).toBe(500)
    }
  } finally {
    await database.$executeRawUnsafe('ALTER TABLE orders RENAME COLUMN total_cents_away TO total_cents')
    await database.$executeRawUnsafe('ALTER TABLE orders RENAME COLUMN delivery_cents_away TO delivery_cents')
    await database.$executeRawUnsafe('DROP FUNCTION repeat_what_was_given() CASCADE')
  }
}

test('no line of any replica or of the proxy holds a secret or a person, and every line of a replica is JSON', async ({
  request,
  database,
  sell,
}) => {
  const { sku } = await sell({ variants: [{ stock: 50 }] })
  const replicas = await listReplicas()
  expect(replicas.length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
  const before = logSizes()
  const apis = await Promise.all(replicas.map((replica) => talkTo(replica)))
  let token = ''
  for (const api of [request, ...apis]) token = await doEverything(api, sku)
  await breakDatabase(database, apis, token)
  // What a replica prints while it starts is to be JSON too.
  const [victim] = replicas
  await killReplica(victim?.name ?? '')
  // The proxy finds nobody there, and has something to say about it.
  for (let n = 0; n < 6; n++) await request.get(`/login?token=${personal.linkToken}`)
  const isBack = async () => (await listReplicas()).every(({ ready }) => ready)
  await expect.poll(isBack, { timeout: 20_000 }).toBe(true)

  const hasAll = () => logsSince(before).replicas.filter((line) => line.includes('request failed')).length
  await expect.poll(hasAll).toBeGreaterThanOrEqual(replicas.length)
  const logs = logsSince(before)
  const all = [...logs.replicas, ...logs.access, ...logs.proxy]
  const secrets = [...Object.values(personal), ...Object.values(cards), tail, 'Zebulon', 'Marzipan', 'walrus']
  const forms = secrets.flatMap(formsOf)
  expect(all.filter((line) => forms.some((form) => line.includes(form)))).toEqual([])
  expect(all.filter((line) => /eyJ[\w-]{5}|goldfish\.(session|cart)=/.test(line))).toEqual([])

  const lines = logs.replicas.map((line) => JSON.parse(line) as Record<string, unknown>)
  for (const line of lines) {
    expect(line).toMatchObject({ time: expect.stringMatching(/^\d{4}-/), level: expect.stringMatching(/^[a-z]+$/) })
    // Also one that an earlier test has started and that has left since.
    expect(line.replica).toMatch(/^S\d+$/)
  }
  // All of them were asked, so all of them have something to tell; and this test has seen what it is about.
  expect(lines.map((line) => line.replica)).toEqual(expect.arrayContaining(replicas.map(({ name }) => name)))
  const failed = lines.filter((line) => line.msg === 'request failed')
  expect(failed.map((line) => line.err)).toContainEqual(
    expect.objectContaining({
      message: expect.stringContaining('refused [e-mail]'),
      stack: expect.stringMatching(/^ +at /),
    }),
  )
  expect(lines).toContainEqual(
    expect.objectContaining({ route: '/account/orders', level: 'error', user: expect.any(String) }),
  )
  expect(lines.some((line) => String(line.msg).includes('Ready in'))).toBe(true)
  for (const line of logs.access) JSON.parse(line)
  const paths = logs.access.map((line) => (JSON.parse(line) as { path: string }).path)
  expect(paths).toEqual(expect.arrayContaining(['/products', '/reset-password/*', '/unsubscribe/*']))
})

test('the lines of one request have one id, at the proxy and at the replica, and name its sender by one pseudonym', async ({
  request,
  shopper,
  sell,
}) => {
  const { sku } = await sell()
  const before = logSizes()
  const { email, password } = shopper
  const { token } = await (await request.post('/api/token', { data: { email, password } })).json()
  const headers = { Authorization: `Bearer ${token}`, traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` }
  const answers: { id: string; replica: string }[] = []
  for (let n = 0; n < 3; n++) {
    const response = await request.post('/api/cart/lines', { headers, data: { sku, quantity: 1 } })
    answers.push({ id: response.headers()['x-request-id'] ?? '', replica: response.headers()['x-replica'] ?? '' })
  }
  expect(new Set(answers.map(({ replica }) => replica)).size).toBeGreaterThan(1)
  const told = () => logsSince(before).replicas.map((line) => JSON.parse(line) as Record<string, unknown>)
  await expect.poll(() => told().filter((line) => line.route === '/api/cart/lines').length).toBe(3)
  for (const { id: requestId, replica } of answers) {
    const fields = { requestId, traceId: requestId, replica, method: 'POST', route: '/api/cart/lines', status: 201 }
    expect(told()).toContainEqual(expect.objectContaining(fields))
    expect(logsSince(before).access.filter((line) => line.includes(requestId))).toHaveLength(1)
  }
  const users = told().flatMap(({ user }) => (typeof user === 'string' ? [user] : []))
  expect(new Set(users).size).toBe(1)
  expect(users[0]).toMatch(/^[0-9a-f]{16}$/)
  expect(JSON.stringify(told())).not.toContain(shopper.id)
})
