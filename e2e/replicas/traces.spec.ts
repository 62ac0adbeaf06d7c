import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { request as requests, type APIRequestContext, type APIResponse } from '@playwright/test'
import { startCluster, type Cluster } from '../../tools/cluster/cluster'
import { dataFolder } from '../../tools/cluster/data-folder'
import { Lifetime } from '../../tools/cluster/lifetime'
import { Ports } from '../../tools/cluster/ports'
import { replaceReplica } from '../../tools/cluster/replace-replica'
import { systemPrograms } from '../../tools/cluster/system-programs'
import { expect, test as base } from '../fixtures'
import { startTraceCollector, type CollectedSpan } from './trace-collector'

// A shop of two replicas behind a proxy of its own, on the database of the others, with OpenTelemetry switched on.

type TracedShop = Cluster & {
  proxy: APIRequestContext
  logs: string
  lifetime: Lifetime
  collector: Awaited<ReturnType<typeof startTraceCollector>>
}

const test = base.extend<object, { shop: TracedShop }>({
  shop: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const lifetime = new Lifetime()
      const collector = await startTraceCollector()
      try {
        const folder = dataFolder('test-traces')
        const ports = new Ports(folder)
        const port = await ports.get('proxy')
        const publicUrl = `http://localhost:${port}`
        const { nginx } = await systemPrograms(['nginx'], lifetime)
        const { DATABASE_URL: databaseUrl = '', REDIS_URL: redisUrl = '' } = process.env
        const extraEnv = {
          OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
          OTEL_SERVICE_NAME: 'traced-goldfish',
          OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=test',
          OTEL_BSP_SCHEDULE_DELAY: '200',
        }
        const plan = { folder, ports, port, replicas: 2, publicUrl, databaseUrl, redisUrl, nginx, extraEnv }
        const cluster = await startCluster(plan, lifetime)
        await use({
          ...cluster,
          proxy: await requests.newContext({ baseURL: publicUrl }),
          logs: folder.logs,
          lifetime,
          collector,
        })
      } finally {
        await lifetime.close()
        collector.close()
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

const order = {
  shippingAddress: {
    name: 'Zebulon Quince',
    line1: 'Marzipan Crescent 7',
    city: 'Quincetown',
    postalCode: '89073',
    country: 'DE',
  },
  delivery: 'standard',
  payment: { method: 'card', cardNumber: '4242 4242 4242 4242' },
}
const searched = 'gift-for-zebulon'

/**
 * The proxy's part in it, which the proxy itself does not send, is the only one that others name as their parent without
 * being there.
 * @returns the spans of the request that was answered so, as soon as all of them have come
 */
async function spansOf({ collector }: TracedShop, response: APIResponse): Promise<CollectedSpan[]> {
  const id = response.headers()['x-request-id'] ?? ''
  const ofTrace = () => collector.spans().filter(({ traceId }) => traceId === id)
  const withoutParent = () => {
    const spans = ofTrace()
    const roots = spans.filter(({ parentSpanId }) => !spans.some(({ spanId }) => spanId === parentSpanId))
    return roots.map(({ name, parentSpanId, kind }) => ({ name, parentSpanId, kind }))
  }
  await expect
    .poll(withoutParent, `the trace ${id}`)
    .toEqual([{ name: expect.any(String), parentSpanId: id.slice(16), kind: 2 }])
  return ofTrace()
}

/** Every ancestor of a span, the nearest first, as far as they were sent. */
function ancestors(span: CollectedSpan, spans: CollectedSpan[]): CollectedSpan[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId)
  return parent ? [parent, ...ancestors(parent, spans)] : []
}

async function signIn({ proxy }: TracedShop, { email, password }: { email: string; password: string }) {
  const { token } = await (await proxy.post('/api/token', { data: { email, password } })).json()
  return { token, headers: { Authorization: `Bearer ${token}` } }
}

test('one request is one trace: from the proxy through the route to SQL and Redis', async ({ shop, shopper, sell }) => {
  const { sku, slug } = await sell()
  const { token, headers } = await signIn(shop, shopper)
  const { proxy } = shop
  const cookie = { Cookie: `goldfish.session=${token}` }
  const forged = {
    traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`,
    tracestate: 'x=1',
    baggage: 'user=zebulon',
  }
  const seen = [
    {
      route: 'POST /api/cart/lines',
      asks: ['postgresql', 'redis'],
      response: await proxy.post('/api/cart/lines', { headers, data: { sku, quantity: 1 } }),
    },
    {
      route: 'POST /api/orders',
      asks: ['postgresql', 'redis'],
      response: await proxy.post('/api/orders', {
        headers: { ...headers, ...forged, 'Idempotency-Key': randomUUID() },
        data: order,
      }),
    },
    {
      route: 'GET /account/orders',
      asks: ['postgresql'],
      response: await proxy.get('/account/orders?page=1', { headers: cookie }),
    },
  ]
  for (const { route, asks, response } of seen) {
    expect(response.ok(), `${route}: ${response.status()}`).toBe(true)
    const spans = await spansOf(shop, response)
    const atRoute = spans.find(({ name }) => name === route)
    expect(spans.map(({ name }) => name)).toContain(route)
    for (const system of asks) {
      const asked = spans.filter(({ attributes }) => attributes['db.system.name'] === system)
      expect(
        asked.filter((span) => ancestors(span, spans).includes(atRoute ?? span)).length,
        `${route}: ${system}`,
      ).toBeGreaterThan(0)
    }
    expect(spans[0]?.resource).toMatchObject({
      'service.name': 'traced-goldfish',
      'deployment.environment': 'test',
      'service.instance.id': response.headers()['x-replica'],
    })
  }
  // A page of the shared cache: its reads are there too.
  await expect
    .poll(async () => {
      const spans = await spansOf(shop, await proxy.get(`/api/products/${slug}?n=${randomUUID()}`))
      return spans.filter(({ name }) => /^redis cache (hit|stale)$/.test(name)).length
    })
    .toBeGreaterThan(0)
  expect(shop.collector.text()).not.toContain('a'.repeat(32))
})

test('a span tells nothing about anybody, and no value of a query', async ({ shop, shopper, sell }) => {
  const { sku } = await sell()
  const { token, headers } = await signIn(shop, shopper)
  const { proxy, collector } = shop
  await proxy.post('/api/token', { data: { email: shopper.email, password: 'walrus kazoo' } })
  await proxy.post('/api/cart/lines', { headers, data: { sku, quantity: 1 } })
  await proxy.post('/api/orders', { headers: { ...headers, 'Idempotency-Key': 'key-of-zebulon' }, data: order })
  await proxy.post('/api/register', {
    data: { email: 'zebulon@quince.example', name: 'Zebulon Quince', password: 'walrus trombone pagoda' },
  })
  await proxy.get(`/products?query=${searched}&token=${token}`)
  const last = await proxy.get(`/api/products?query=${searched}`)
  await spansOf(shop, last)
  const text = collector.text()
  const secrets = [
    shopper.email,
    shopper.name,
    shopper.id,
    'walrus',
    'ebulon',
    'Marzipan',
    '4242424242424242',
    '4242 4242',
    searched,
    'key-of',
    token,
    sku,
  ]
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  expect(text).not.toMatch(/eyJ[\w-]{5}/)
  // The last four digits alone may turn up in a random id, but in nothing that a span says.
  const said = collector.spans().flatMap(({ name, attributes }) => [name, ...Object.values(attributes)])
  expect(said.filter((value) => typeof value === 'string' && value.includes('4242'))).toEqual([])
  const statements = collector.spans().flatMap(({ attributes }) => String(attributes['db.query.text'] ?? []))
  expect(statements.length).toBeGreaterThan(10)
  expect(statements.filter((statement) => statement.includes("'"))).toEqual([])
})

test('a request that the proxy sends to another replica stays one trace, and the log names its spans', async ({
  shop,
  shopper,
}) => {
  const { headers } = await signIn(shop, shopper)
  const { proxy, logs, replicas, collector } = shop
  replicas[0]?.program.kill()
  const ids: string[] = []
  // Told by the access log: it names each replica that was tried.
  const resent = () => {
    const lines = readFileSync(join(logs, 'access.log'), 'utf8')
      .split('\n')
      .filter((line) => /"upstream":"[^",]+,/.test(line))
    return ids.find((id) => lines.some((line) => line.includes(id)))
  }
  await expect
    .poll(async () => {
      const response = await proxy.put(`/api/cart/lines/${randomUUID()}`, { headers, data: { quantity: 1 } })
      expect(response.status()).toBe(404)
      ids.push(response.headers()['x-request-id'] ?? '')
      return resent()
    })
    .toBeDefined()
  const id = resent() ?? ''
  await expect
    .poll(() =>
      collector
        .spans()
        .filter(({ traceId }) => traceId === id)
        .map(({ name }) => name),
    )
    .toContain('PUT /api/cart/lines/[id]')
  const line = readFileSync(join(logs, 'S2.log'), 'utf8')
    .split('\n')
    .find((text) => text.includes(id))
  expect(JSON.parse(line ?? '{}')).toMatchObject({
    traceId: id,
    requestId: id,
    route: '/api/cart/lines/[id]',
    status: 404,
  })
})

test('what a replica has not sent yet when it is told to leave is sent before it is gone', async ({ shop }) => {
  const { replicas, release, setup, lifetime, collector, logs } = shop
  const [replica] = replicas
  if (!replica) throw new Error('the shop has replicas')
  // From now on nothing is sent because it is time.
  setup.env = { ...setup.env, OTEL_BSP_SCHEDULE_DELAY: '3600000' }
  await replaceReplica(shop, replica, release, lifetime)
  const direct = await requests.newContext({ baseURL: `http://127.0.0.1:${replica.port}` })
  const asked: string[] = []
  const ask = async () => {
    const traceId = randomUUID().replaceAll('-', '')
    const response = await direct.get('/api/cart', { headers: { traceparent: `00-${traceId}-${'b'.repeat(16)}-01` } })
    expect(response.status()).toBe(200)
    asked.push(traceId)
    return response
  }
  const sent = () => {
    const traces = new Set(collector.spans().map(({ traceId }) => traceId))
    return asked.filter((traceId) => traces.has(traceId))
  }
  for (let n = 0; n < 5; n += 1) await ask()
  const replacement = replaceReplica(shop, replica, release, lifetime)
  // One that leaves says so; this one, too, is answered and told of.
  await expect.poll(async () => (await ask()).headers()['connection']).toBe('close')
  expect(sent()).toEqual([])
  expect((await replacement).departure).toMatchObject({ code: 0 })
  expect(sent()).toEqual(asked)
  const log = readFileSync(join(logs, `${replica.name}.log`), 'utf8')
  expect(log).not.toContain('could not be written out')
  await direct.dispose()
})
