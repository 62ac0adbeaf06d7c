import { randomUUID } from 'node:crypto'
import { expect, test } from '../fixtures'
import { listReplicas, talkTo, type Replica } from './cluster-control'

const order = {
  shippingAddress: { name: 'Ada', line1: 'Main 1', city: 'Ulm', postalCode: '89073', country: 'DE' },
  delivery: 'standard',
  payment: { method: 'card', cardNumber: '4242424242424242' },
}

async function figures({ metricsPort }: Replica): Promise<string> {
  return (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
}

/** The sum of a figure over all labels that are not named. */
function sum(text: string, name: string, labels: Record<string, string> = {}): number {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`))
  const fitting = lines.filter((line) => wanted.every((label) => line.includes(label)))
  return fitting.reduce((total, line) => total + Number(line.slice(line.lastIndexOf(' '))), 0)
}

test('each replica counts what it answered, by route and never by address', async ({ shopper, sell }) => {
  const { slug } = await sell()
  const replicas = await listReplicas()
  expect(replicas.length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
  for (const replica of replicas) {
    const before = await figures(replica)
    const api = await talkTo(replica)
    await api.get(`/products/${slug}?query=${shopper.name}`)
    for (let n = 0; n < 5; n++) await api.get(`/${randomUUID()}`)
    await api.post('/api/token', { data: { email: shopper.email, password: 'wrong' } })
    const counted = (route: string, method: string, status: string) => async () => {
      const labels = { route, method, status, replica: replica.name }
      return (
        sum(await figures(replica), 'goldfish_http_requests_total', labels) -
        sum(before, 'goldfish_http_requests_total', labels)
      )
    }
    await expect.poll(counted('/products/[slug]', 'GET', '200')).toBe(1)
    await expect.poll(counted('other', 'GET', '404')).toBe(5)
    await expect.poll(counted('/api/token', 'POST', '401')).toBe(1)
    const after = await figures(replica)
    const routes = [...after.matchAll(/route="([^"]*)"/g)].map(([, route]) => route)
    expect(routes.filter((route) => !/^(other|\/|(\/[\w.-]+|\/\[[.\w]+\])+)$/.test(route ?? ''))).toEqual([])
    expect(after).not.toContain(slug)
    const timed = { route: '/products/[slug]', method: 'GET' }
    expect(sum(after, 'goldfish_http_request_duration_seconds_count', timed)).toBeGreaterThan(0)
    await expect.poll(async () => sum(await figures(replica), 'goldfish_http_requests_in_flight')).toBe(0)
    expect(sum(after, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
    expect(sum(after, 'goldfish_database_connections_max')).toBeGreaterThan(0)
    expect(after).toMatch(/goldfish_build_info\{release="[0-9a-f]{16}",node="v2\d/)
  }
})

test('sessions and orders are counted where they happen', async ({ shopper, sell }) => {
  const { sku } = await sell({ variants: [{ stock: 5 }] })
  const [first, second] = await listReplicas()
  if (!first || !second) throw new Error('this proves nothing on fewer than two replicas')
  const before = await Promise.all([figures(first), figures(second)])
  const { email, password } = shopper
  const guest = await talkTo(first)
  await guest.post('/api/token', { data: { email, password: 'wrong' } })
  const { token } = await (await guest.post('/api/token', { data: { email, password } })).json()
  const api = await talkTo(second, { Authorization: `Bearer ${token}` })
  await api.post('/api/cart/lines', { data: { sku, quantity: 1 } })
  const headers = { 'Idempotency-Key': randomUUID() }
  const declined = { ...order, payment: { method: 'card', cardNumber: '4000000000000002' } }
  await api.post('/api/orders', { headers: { 'Idempotency-Key': randomUUID() }, data: declined })
  for (const status of [201, 201]) {
    expect((await api.post('/api/orders', { headers, data: order })).status()).toBe(status)
  }
  await (await talkTo(second, { Authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' })).get('/api/me')
  const [at, elsewhere] = await Promise.all([figures(second), figures(first)])
  const more = (text: string, former: string | undefined, name: string, labels: Record<string, string>) =>
    sum(text, name, labels) - sum(former ?? '', name, labels)
  const orders = (outcome: string) => more(at, before[1], 'goldfish_orders_total', { outcome })
  expect([orders('placed'), orders('replayed'), orders('card_declined')]).toEqual([1, 1, 1])
  const sessions = (event: string) => more(elsewhere, before[0], 'goldfish_sessions_total', { event })
  expect([sessions('wrong_credentials'), sessions('signed_in')]).toEqual([1, 1])
  expect(more(at, before[1], 'goldfish_sessions_total', { event: 'token_invalid' })).toBe(1)
})
