import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { expect, test as base } from '../fixtures'
import { listReplicas, talkTo } from './cluster-control'
import { findShopPostgres, type ShopPostgres } from './shop-postgres'

const test = base.extend<{ postgres: ShopPostgres; replicas: APIRequestContext[] }>({
  postgres: async ({ database }, use) => {
    const postgres = await findShopPostgres(database)
    await use(postgres)
    postgres.thaw()
    // For the tests that come after.
    await expect
      .poll(
        () =>
          database.$queryRaw`SELECT 1`.then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true)
  },

  // One connection to each, past the proxy and its copies.
  // oxlint-disable-next-line no-empty-pattern
  replicas: async ({}, use) => {
    const replicas = await listReplicas()
    expect(replicas.length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
    const connections = await Promise.all(replicas.map((replica) => talkTo(replica)))
    await use(connections)
    await Promise.all(connections.map((connection) => connection.dispose()))
  },
})

const statusesOf = async (responses: Promise<APIResponse>[]) =>
  (await Promise.all(responses)).map((response) => response.status())

/** What the shared cache said while a page was made, each word once. */
const cacheReads = (response: APIResponse) => {
  const timings = (response.headers()['server-timing'] ?? '').matchAll(/(?:use-cache|route);desc="(\w+)/g)
  return [...new Set(Array.from(timings, ([, outcome]) => outcome))]
}

const add = (api: APIRequestContext, sku: string, key: string = randomUUID()) =>
  api.post('/api/cart/lines', { data: { sku, quantity: 1 }, headers: { 'Idempotency-Key': key } })

test('while Postgres is frozen people look around, hear why nothing can be changed, and go on when it is back', async ({
  page,
  postgres,
  product,
  replicas,
  database,
  allowConsole,
}) => {
  allowConsole(/503/)
  // What tests have changed until now is told to all, or what is kept from here on would not be good for long.
  await expect.poll(() => database.outbox.count()).toBe(0)
  const addToCart = page.getByRole('button', { name: /^Add to cart/ })
  const addresses = ['/', '/products', `/products/${product.slug}`]
  // Each replica shows what stands in the cache that all of them share: also one that has lost Redis in a test before.
  for (const replica of replicas) {
    for (const address of addresses) {
      await expect.poll(async () => cacheReads(await replica.get(address))).toEqual(['hit'])
    }
  }
  await page.goto(`/products/${product.slug}`)
  await addToCart.click()
  await expect(page.getByText('It’s in.')).toBeVisible()

  postgres.freeze()
  for (const replica of replicas) {
    expect(await statusesOf(addresses.map((address) => replica.get(address)))).toEqual([200, 200, 200])
  }
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(product.name)
  const cart = await page.context().newPage()
  const shown = await cart.goto('/cart')
  expect([shown?.status(), shown?.headers()['retry-after']]).toEqual([503, '2'])
  await expect(cart.getByText('Your cart is safe: nothing that you did is lost.')).toBeVisible()
  await addToCart.click()
  await expect(page.getByText('Nothing was lost; please try again.')).toBeVisible({ timeout: 15_000 })
  const refused = await add(page.request, product.sku)
  expect([refused.status(), refused.headers()['retry-after'], refused.headers()['content-type']]).toEqual([
    503,
    '2',
    'application/problem+json',
  ])
  expect((await replicas[0]?.get('/api/health/ready'))?.status()).toBe(503)
  expect((await replicas[0]?.get('/api/health/serving'))?.status()).toBe(200)

  postgres.thaw()
  await expect.poll(async () => (await add(page.request, product.sku)).status(), { timeout: 15_000 }).toBe(201)
  await addToCart.click()
  await expect(page.getByText('It’s in.')).toBeVisible()
  await cart.getByRole('link', { name: 'Try again' }).click()
  await expect(cart.getByRole('heading', { name: 'Your cart' })).toBeVisible()
})

test('Postgres is restarted under the hands of shoppers: no page fails, and no click counts twice or not at all', async ({
  page,
  postgres,
  sell,
  shopper,
  replicas,
  database,
}) => {
  // More than anybody clicks in that time, on however fast a machine: a line's quantity has a limit.
  const { slug, variants } = await sell({ variants: Array.from({ length: 40 }, () => ({ stock: 99 })) })
  const { token } = await (
    await page.request.post('/api/token', { data: { email: shopper.email, password: shopper.password } })
  ).json()
  const headers = { Authorization: `Bearer ${token}` }
  const shoppers = await Promise.all((await listReplicas()).map((replica) => talkTo(replica, headers)))
  const pages = ['/', '/products', '/products?sort=name', `/products/${slug}`, `/api/products/${slug}`]
  for (const address of pages) await page.request.get(address)

  let isOver = false
  const failedPages: string[] = []
  const lookAround = async () => {
    while (!isOver) {
      for (const address of pages) {
        const response = await page.request.get(address)
        if (!response.ok()) failedPages.push(`${response.status()} ${address}`)
      }
    }
  }
  const heard = new Set<string>()
  let clicks = 0
  const shop = async (api: APIRequestContext) => {
    while (!isOver) {
      const key = randomUUID()
      const { sku } = variants[clicks % variants.length] ?? {}
      let response = await add(api, sku ?? '', key)
      while (response.status() === 503) {
        heard.add(`503 ${response.headers()['retry-after']}`)
        response = await add(api, sku ?? '', key)
      }
      if (response.status() === 201) clicks += 1
      else heard.add(`${response.status()} ${await response.text()}`)
    }
  }
  const work = [lookAround(), ...shoppers.map(shop)]
  await expect.poll(() => clicks).toBeGreaterThan(3)
  postgres.restart()
  await expect.poll(() => [...heard], { timeout: 10_000, intervals: [20] }).toEqual(['503 2'])
  const restartedAt = clicks
  await expect.poll(() => clicks, { timeout: 15_000 }).toBeGreaterThan(restartedAt + 6)
  isOver = true
  await Promise.all(work)

  expect(failedPages).toEqual([])
  expect([...heard]).toEqual(['503 2'])
  const lines = await database.cartLine.findMany({ where: { cart: { userId: shopper.id } } })
  expect(lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(clicks)
  expect(replicas.length).toBeGreaterThan(1)
  await Promise.all(shoppers.map((one) => one.dispose()))
})
