import { expect, test } from '../fixtures'
import { fields, fillCheckout } from '../steps/fill-checkout'
import { killReplica, listReplicas } from './cluster-control'
import { turnProxyAwayFrom } from './turn-proxy'

// The walk: sign in at one server, add at another, view at a third, crash the first, go on and order.
test('sign in, add, view and order at different replicas, with the first one killed on the way', async ({
  page,
  shopper,
  database,
  product: { slug, name },
}) => {
  // The one that an earlier test killed is to take part.
  await expect.poll(async () => (await listReplicas()).every((replica) => replica.ready)).toBe(true)
  const answeredBy: Record<string, string> = {}
  const note = (step: string, replica: string | undefined) => {
    answeredBy[step] = replica ?? 'nobody'
  }

  await page.goto('/login?callbackUrl=/cart')
  await page.getByLabel('E-mail').fill(shopper.email)
  await page.getByLabel('Password').fill(shopper.password)
  const signIn = page.waitForResponse((response) => response.url().includes('/api/auth/callback/credentials'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  note('sign in', (await signIn).headers()['x-replica'])
  await page.waitForURL('/cart')

  await page.goto(`/products/${slug}`, { waitUntil: 'networkidle' })
  await turnProxyAwayFrom(page.request, [answeredBy['sign in']])
  const add = page.waitForResponse((response) => response.url().endsWith('/api/cart/lines'))
  await page.getByRole('button', { name: /^Add to cart/ }).click()
  note('add', (await add).headers()['x-replica'])

  await turnProxyAwayFrom(page.request, [answeredBy['sign in'], answeredBy.add])
  note('view', (await page.goto('/cart'))?.headers()['x-replica'])
  await expect(page.getByRole('main')).toContainText(name)

  const before = await listReplicas()
  const killedPid = await killReplica(answeredBy['sign in'] ?? '')

  await page.goto('/checkout', { waitUntil: 'networkidle' })
  await fillCheckout(page)
  await turnProxyAwayFrom(page.request, [answeredBy.view])
  const order = page.waitForResponse((response) => response.url().endsWith('/api/orders'))
  await fields(page).order.click()
  note('order', (await order).headers()['x-replica'])
  await page.waitForURL(/\/orders\/GF-/)
  await expect(page.getByRole('main')).toContainText(name)

  test.info().annotations.push({ type: 'answered by', description: JSON.stringify(answeredBy) })
  const replicas = new Set(Object.values(answeredBy))
  expect(before.length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
  expect(replicas.size, JSON.stringify(answeredBy)).toBeGreaterThanOrEqual(Math.min(3, before.length))
  expect(answeredBy.add).not.toBe(answeredBy['sign in'])
  expect(answeredBy.view).not.toBe(answeredBy.add)
  expect(answeredBy.order).not.toBe(answeredBy.view)
  expect(await database.order.count({ where: { userId: shopper.id, status: 'paid' } })).toBe(1)
  await expect
    .poll(async () => (await listReplicas()).find((replica) => replica.name === answeredBy['sign in']))
    .toMatchObject({ ready: true, pid: expect.not.stringMatching(String(killedPid)) })
})
