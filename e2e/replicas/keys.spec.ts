import { randomUUID } from 'node:crypto'
import { request as api, type APIRequestContext, type APIResponse } from '@playwright/test'
import { decodeProtectedHeader } from 'jose'
import { expect, signIn, test } from '../fixtures'
import { expectGreeting } from '../steps/header'
import { putInCart } from '../steps/put-in-cart'
import { listReplicas, rotateKeys, talkTo } from './cluster-control'

const aDay = 86_400

/** Asks again and again, in the background, until it is told to stop. @returns every answer that was no 200 */
function keepAsking(ask: () => Promise<APIResponse>) {
  const replicas = new Set<string | undefined>()
  const refusals: string[] = []
  let [count, stopped] = [0, false]
  const done = (async () => {
    while (!stopped) {
      const response = await ask()
      count += 1
      replicas.add(response.headers()['x-replica'])
      if (response.status() !== 200) refusals.push(`${response.status()} ${await response.text()}`)
    }
  })()
  return {
    async stop() {
      stopped = true
      await done
      return { count, replicas, refusals }
    },
  }
}

async function sessionKid(context: APIRequestContext): Promise<string | undefined> {
  const { cookies } = await context.storageState()
  return decodeProtectedHeader(cookies.find(({ name }) => name === 'goldfish.session')?.value ?? '').kid
}

test('the signing key is replaced under load, and nobody is refused or signed out', async ({
  page,
  visit,
  request,
  shopper,
  product,
  sell,
  baseURL,
}) => {
  // A sign-in page and a CSRF token from before, a guest with a cart, and a request that will be repeated.
  await page.goto('/login?callbackUrl=/cart')
  const programmed = await api.newContext({ baseURL: baseURL ?? '', extraHTTPHeaders: { Origin: baseURL ?? '' } })
  const { csrfToken } = await (await programmed.get('/api/auth/csrf')).json()
  const guest = await visit()
  await putInCart(guest, product, 2)
  const reader = await visit()
  await signIn(reader, shopper)
  const kidBefore = await sessionKid(reader.request)
  const { token } = await (await request.post('/api/token', { data: shopper })).json()
  const bearer = { Authorization: `Bearer ${token}` }
  const other = await sell()
  const add = { headers: { ...bearer, 'Idempotency-Key': randomUUID() }, data: { sku: other.sku, quantity: 1 } }
  const added = await (await request.post('/api/cart/lines', add)).text()

  const askers = [
    keepAsking(() => reader.request.get('/api/me')),
    keepAsking(() => reader.request.get('/account')),
    keepAsking(() => guest.request.get('/api/cart')),
    keepAsking(() => request.get('/api/me', { headers: bearer })),
  ]
  const said = await rotateKeys({ oldKeysLastSeconds: aDay })
  const answered = await Promise.all(askers.map((asker) => asker.stop()))

  expect(said.join('\n')).toMatch(/1\/3 added .* 3 replicas[^]*2\/3 swapped[^]*3\/3 dropped .* until /)
  expect(answered.flatMap(({ refusals }) => refusals)).toEqual([])
  for (const { replicas, count } of answered) {
    expect(replicas.size, `${count} requests were answered by ${[...replicas].join(', ')}`).toBeGreaterThan(1)
  }
  // Whoever came by has the new key's token already.
  expect(await sessionKid(reader.request)).not.toBe(kidBefore)
  expect(await (await guest.request.get('/api/cart')).json()).toMatchObject({ itemCount: 2 })
  const repeated = await request.post('/api/cart/lines', add)
  expect(await repeated.text()).toBe(added)

  await page.getByLabel('E-mail').fill(shopper.email)
  await page.getByLabel('Password').fill(shopper.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/cart')
  await expectGreeting(page, shopper)
  const { email, password } = shopper
  const form = { email, password, csrfToken, callbackUrl: '/cart' }
  const late = await programmed.post('/api/auth/callback/credentials', { form, maxRedirects: 0 })
  expect(late.headers().location).toBe('/cart')
  await programmed.dispose()
})

test('a key that leaked is dropped at once, and what it signed is refused everywhere', async ({ request, shopper }) => {
  const { token } = await (await request.post('/api/token', { data: shopper })).json()
  const headers = { Authorization: `Bearer ${token}` }
  const replicas = await Promise.all((await listReplicas()).map((replica) => talkTo(replica, headers)))
  expect(replicas.length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
  for (const replica of replicas) expect((await replica.get('/api/me')).status()).toBe(200)
  await rotateKeys({ oldKeysLastSeconds: 0 })
  for (const replica of replicas) {
    const refused = await replica.get('/api/me')
    expect(refused.status()).toBe(401)
    expect(await refused.json()).toMatchObject({ code: 'token_unknown_key' })
  }
})
