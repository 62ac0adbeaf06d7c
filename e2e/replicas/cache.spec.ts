import type { APIRequestContext } from '@playwright/test'
import { Redis } from 'ioredis'
import { formatMoney } from '../../lib/money'
import { createUser } from '../../prisma/factories/create-user'
import { expect, signIn, test as base } from '../fixtures'
import { placeOrder } from '../steps/place-order'
import { listReplicas, startReplicaOfNextRelease, talkTo } from './cluster-control'
import { redisPid } from './redis-pid'

type Prices = { html: boolean; rsc: boolean; json: number }

const test = base.extend<{
  redis: Redis
  replicas: APIRequestContext[]
  setPrice: (sku: string, priceCents: number) => Promise<void>
}>({
  // oxlint-disable-next-line no-empty-pattern
  redis: async ({}, use) => {
    const redis = new Redis(process.env.REDIS_URL ?? '', { retryStrategy: () => 100, maxRetriesPerRequest: 100 })
    await use(redis)
    redis.disconnect()
  },

  // One connection to each, past the proxy.
  // oxlint-disable-next-line no-empty-pattern
  replicas: async ({}, use) => {
    const replicas = await listReplicas()
    expect(replicas.length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
    const connections = await Promise.all(replicas.map((replica) => talkTo(replica)))
    await use(connections)
    await Promise.all(connections.map((connection) => connection.dispose()))
  },

  /** Changes a price as an administrator, at the first replica. */
  setPrice: async ({ replicas, database }, use) => {
    const { user, password } = await createUser(database, { role: 'administrator' })
    const [first] = replicas
    if (!first) throw new Error('there is no replica')
    const { token } = await (await first.post('/api/token', { data: { email: user.email, password } })).json()
    await use(async (sku, priceCents) => {
      const response = await first.patch(`/api/admin/variants/${sku}`, {
        headers: { Authorization: `Bearer ${token}` },
        data: { priceCents },
      })
      expect(response.status(), await response.text()).toBe(200)
    })
  },
})

/** Whether the page, its RSC payload and its JSON at this replica show the price. */
async function readPrice(replica: APIRequestContext, slug: string, priceCents: number): Promise<Prices> {
  const [html, rsc, json] = await Promise.all([
    replica.get(`/products/${slug}`),
    replica.get(`/products/${slug}`, { headers: { RSC: '1' } }),
    replica.get(`/api/products/${slug}`),
  ])
  expect(rsc.headers()['content-type']).toContain('text/x-component')
  const shown = formatMoney(priceCents)
  return {
    html: (await html.text()).includes(shown),
    rsc: (await rsc.text()).includes(shown),
    json: (await json.json()).variants[0].priceCents,
  }
}

async function expectPriceEverywhere(replicas: APIRequestContext[], slug: string, priceCents: number): Promise<void> {
  const seen = await Promise.all(replicas.map((replica) => readPrice(replica, slug, priceCents)))
  expect(seen).toEqual(replicas.map(() => ({ html: true, rsc: true, json: priceCents })))
}

test('a price changed at one replica is fresh at the origin of all of them at once', async ({
  replicas,
  sell,
  setPrice,
}) => {
  const { slug, sku } = await sell({ variants: [{ priceCents: 1111 }] })
  await expectPriceEverywhere(replicas, slug, 1111)
  for (const priceCents of [2222, 3333, 4444]) {
    await setPrice(sku, priceCents)
    await expectPriceEverywhere(replicas, slug, priceCents)
  }
})

test('an unchanged page is kept, and all replicas share it', async ({ replicas, sell }) => {
  const { slug } = await sell()
  await expect.poll(async () => (await replicas[0]?.get(`/products/${slug}`))?.headers()['x-nextjs-cache']).toBe('HIT')
  for (const replica of replicas.slice(1)) {
    expect((await replica.get(`/products/${slug}`)).headers()['x-nextjs-cache']).toBe('HIT')
  }
})

test('every replica counts its reads of the cache, on a port of its own', async ({ replicas }) => {
  const [first] = await listReplicas()
  const hits = async () => {
    const text = await (await fetch(`http://127.0.0.1:${first?.metricsPort}/metrics`)).text()
    return Number(/goldfish_cache_reads_total\{handler="use-cache",outcome="hit"[^}]*\} (\d+)/.exec(text)?.[1] ?? 0)
  }
  const before = await hits()
  await expect
    .poll(async () => {
      await replicas[0]?.get('/api/products/amnesia-dark-roast')
      return hits()
    })
    .toBeGreaterThan(before)
})

test('behind the proxy a changed price is seen within two seconds', async ({ request, replicas, sell, setPrice }) => {
  const { slug, sku } = await sell({ variants: [{ priceCents: 1111 }] })
  await expectPriceEverywhere([request], slug, 1111)
  await setPrice(sku, 2222)
  await expect
    .poll(async () => readPrice(request, slug, 2222), { timeout: 2_500, intervals: [100] })
    .toEqual({ html: true, rsc: true, json: 2222 })
  expect(replicas.length).toBeGreaterThan(1)
})

test('a price changed while Redis does not answer is fresh, then and after it is back', async ({
  replicas,
  redis,
  database,
  sell,
  setPrice,
}) => {
  const { slug, sku } = await sell({ variants: [{ priceCents: 1111 }] })
  await expectPriceEverywhere(replicas, slug, 1111)
  const pid = await redisPid(redis)
  process.kill(pid, 'SIGSTOP')
  try {
    await setPrice(sku, 2222)
    await expectPriceEverywhere(replicas, slug, 2222)
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  await expect
    .poll(async () => {
      await expectPriceEverywhere(replicas, slug, 2222)
      return database.outbox.count()
    })
    .toBe(0)
  await expectPriceEverywhere(replicas, slug, 2222)
})

test('a Redis that is emptied, or dies and comes back empty, brings no old price back', async ({
  replicas,
  redis,
  sell,
  setPrice,
}) => {
  const { slug, sku } = await sell({ variants: [{ priceCents: 1111 }] })
  await expectPriceEverywhere(replicas, slug, 1111)
  await setPrice(sku, 2222)
  await redis.flushall()
  await expectPriceEverywhere(replicas, slug, 2222)
  await setPrice(sku, 3333)
  process.kill(await redisPid(redis), 'SIGKILL')
  await expectPriceEverywhere(replicas, slug, 3333)
  await redis.ping()
  await expectPriceEverywhere(replicas, slug, 3333)
})

test('a replica of the next release beside the old ones sees the change too', async ({ replicas, sell, setPrice }) => {
  const { slug, sku } = await sell({ variants: [{ priceCents: 1111 }] })
  const next = await startReplicaOfNextRelease()
  const everybody = [...replicas, await talkTo(next)]
  await expectPriceEverywhere(everybody, slug, 1111)
  await setPrice(sku, 2222)
  await expectPriceEverywhere(everybody, slug, 2222)
})

test('what an order takes is gone from the page at every replica within two seconds', async ({
  page,
  replicas,
  shopper,
  sell,
}) => {
  const { slug, sku } = await sell({ variants: [{ stock: 2 }] })
  const available = async (replica: APIRequestContext) =>
    (await (await replica.get(`/api/products/${slug}`)).json()).variants[0].available as number
  expect(await Promise.all(replicas.map(available))).toEqual(replicas.map(() => 2))
  await signIn(page, shopper)
  await page.request.post('/api/cart/lines', { data: { sku, quantity: 1 } })
  await placeOrder(page)
  await expect
    .poll(async () => Promise.all(replicas.map(available)), { timeout: 2_000, intervals: [100] })
    .toEqual(replicas.map(() => 1))
})

test('a thousand first requests for one product at once make it once', async ({ replicas, sell }) => {
  const { slug } = await sell()
  // The first request of a process may find its breaker open still; afterwards all of them are known to be well.
  for (const replica of replicas) {
    await expect
      .poll(async () => (await replica.get('/api/products/amnesia-dark-roast')).headers()['server-timing'])
      .toContain('use-cache;desc="hit')
  }
  const responses = await Promise.all(
    Array.from({ length: 1_000 }, (_, n) => n % replicas.length).flatMap((n) =>
      replicas.slice(n, n + 1).map((replica) => replica.get(`/api/products/${slug}`)),
    ),
  )
  expect(responses.map((response) => response.status())).toEqual(responses.map(() => 200))
  const made = responses.filter((response) => response.headers()['server-timing']?.includes('use-cache;desc="miss'))
  expect(made).toHaveLength(1)
})

for (const [how, signals] of Object.entries({ frozen: ['SIGSTOP'], flapping: ['SIGSTOP', 'SIGCONT', 'SIGSTOP'] })) {
  test(`with Redis ${how} one can look, fill a cart and order`, async ({ page, redis, shopper, product }) => {
    const pid = await redisPid(redis)
    for (const signal of signals) process.kill(pid, signal)
    try {
      await page.goto('/')
      await page.goto('/products?query=kettle')
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
      await signIn(page, shopper)
      await page.goto(`/products/${product.slug}`)
      await page.getByRole('button', { name: /^Add to cart/ }).click()
      await expect(page.getByText('It’s in.')).toBeVisible()
      const number = await placeOrder(page)
      await page.goto(`/orders/${number}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect((await page.request.get('/api/health/ready')).status()).toBe(200)
    } finally {
      process.kill(pid, 'SIGCONT')
    }
  })
}
