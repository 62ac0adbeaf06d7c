import { request as apiRequest, type APIRequestContext, type Page } from '@playwright/test'
import { createUser } from '../prisma/factories/create-user'
import { expect, signIn, test, type Shopper } from './fixtures'
import { expectGreeting } from './steps/header'

/** Wrong passwords for one account from one address. */
const guessesAllowed = 10

const tooOften = /^That was too often. Please try again in 1[45] minutes.$/

/** Guesses as a script does, at the address that all tests come from. */
async function useUpGuesses(api: APIRequestContext, { email }: Pick<Shopper, 'email'>): Promise<void> {
  for (let guess = 0; guess < guessesAllowed; guess++) {
    const response = await api.post('/api/token', { data: { email, password: `guess ${guess}` } })
    expect(response.status()).toBe(401)
  }
}

async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('too many wrong passwords are said at the form, which forgets nothing but the password', async ({
    page,
    request,
    shopper,
  }) => {
    await useUpGuesses(request, shopper)
    await page.goto('/login?callbackUrl=/products')
    await fillSignIn(page, shopper.email, shopper.password)
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(tooOften)
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(shopper.email)
    await expect(page.getByLabel('Password')).toHaveValue('')
    await expect(page.locator('form[action$="/credentials"] input[name=callbackUrl]')).toHaveValue('/products')
  })
})

test('guesses by others at one’s own address lock nobody out of a browser that is known', async ({
  page,
  request,
  shopper,
}) => {
  await signIn(page, shopper)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await useUpGuesses(request, shopper)
  await page.goto('/login?callbackUrl=/products')
  await fillSignIn(page, shopper.email, shopper.password)
  await expect(page).toHaveURL('/products')
  await expectGreeting(page, shopper)
})

test.describe('the API', () => {
  test('says 429 with how long to wait, for this account alone', async ({ request, shopper, database }) => {
    await useUpGuesses(request, shopper)
    const refused = await request.post('/api/token', { data: shopper })
    expect(refused.status()).toBe(429)
    expect(refused.headers()['content-type']).toContain('application/problem+json')
    expect(await refused.json()).toMatchObject({ code: 'rate_limited', detail: expect.stringMatching(tooOften) })
    const seconds = Number(refused.headers()['retry-after'])
    expect(seconds).toBeGreaterThan(800)
    expect(seconds).toBeLessThanOrEqual(900)
    expect(refused.headers()['ratelimit-policy']).toContain('"sign-in";q=10;w=900')
    expect(refused.headers().ratelimit).toContain(`"sign-in";r=0;t=${seconds}`)
    const other = await createUser(database)
    const data = { email: other.user.email, password: other.password }
    expect((await request.post('/api/token', { data })).status()).toBe(200)
  })

  test('tells what is left with every change and private read, and never with what is the same for everyone', async ({
    request,
    product,
  }) => {
    for (const response of [
      await request.get('/api/cart'),
      await request.post('/api/cart/lines', { data: { sku: product.sku, quantity: 1 } }),
      await request.post('/api/cart/lines', { data: { sku: 'NO', quantity: 1 } }),
    ]) {
      expect(response.headers()['ratelimit-policy']).toMatch(/^"api";q=\d+;w=60$/)
      expect(response.headers().ratelimit).toMatch(/^"api";r=\d+;t=\d+$/)
    }
    for (const path of ['/api/products', `/api/products/${product.slug}`, '/api/health/live', '/']) {
      expect((await request.get(path)).headers().ratelimit, path).toBeUndefined()
    }
  })

  test('counts by the address that the proxy sees, whatever a client claims', async ({ shopper, baseURL }) => {
    const statuses: number[] = []
    for (let guess = 0; guess <= guessesAllowed; guess++) {
      const claimed = `198.51.100.${guess}`
      const api = await apiRequest.newContext({
        baseURL: baseURL ?? '',
        extraHTTPHeaders: {
          'X-Real-IP': claimed,
          'X-Forwarded-For': claimed,
          Forwarded: `for=${claimed}`,
          'X-Request-Id': 'the-same-for-all',
        },
      })
      statuses.push((await api.post('/api/token', { data: { email: shopper.email, password: 'a guess' } })).status())
      await api.dispose()
    }
    expect(statuses).toEqual([...Array.from({ length: guessesAllowed }, () => 401), 429])
  })
})
