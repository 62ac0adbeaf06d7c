import type { Page } from '@playwright/test'
import { expect, signIn, test } from './fixtures'
import { expectRefusedEverywhere } from './steps/expect-refused-everywhere'
import { fillSignIn } from './steps/fill-sign-in'
import { expectCartCount, expectGreeting, expectNobodySignedIn } from './steps/header'
import { putInCart } from './steps/put-in-cart'
import { ageSession, plantToken, sessionToken } from './steps/session-cookie'

// Whoever is signed out against their will is told why, comes back to where they were, and finds the cart as it was.

const main = (page: Page) => page.getByRole('main')
const halfAnHour = 1_900
const aMonth = 30 * 24 * 3_600

for (const { why, age, sentence } of [
  { why: 'idle', age: { idleSeconds: halfAnHour }, sentence: 'You were away for a while' },
  {
    why: 'absolute_end',
    age: { signedInAgoSeconds: aMonth },
    sentence: 'You have been signed in for as long as we allow',
  },
]) {
  test(`a session that has ended (${why}) is explained, and its cart is there afterwards`, async ({
    page,
    shopper,
    product,
    baseURL,
  }) => {
    await signIn(page, shopper)
    await putInCart(page, product, 2)
    await ageSession(page.context(), age, baseURL ?? '')
    for (const path of ['/checkout', '/account/orders', '/cart']) {
      await page.goto(path)
      await expect(page).toHaveURL(`/login?callbackUrl=${encodeURIComponent(path)}&reason=${why}`)
      await expect(main(page)).toContainText(sentence)
      await expectNobodySignedIn(page)
      await ageSessionAgain()
    }
    await page.goto('/cart')
    await fillSignIn(page, shopper)
    await expect(page).toHaveURL('/cart')
    await expectGreeting(page, shopper)
    await expectCartCount(page, 2)
    await expect(main(page).getByRole('listitem')).toContainText(product.name)

    // The sign-in page has taken the cookie, so that the next page is a guest's.
    async function ageSessionAgain() {
      expect(await sessionToken(page.context())).toBeUndefined()
      await signIn(page, shopper)
      await ageSession(page.context(), age, baseURL ?? '')
    }
  })
}

test('a page that is the same for everyone tells it in place', async ({
  page,
  shopper,
  product,
  baseURL,
  allowConsole,
}) => {
  allowConsole(/401 .*\/api\/me/)
  await signIn(page, shopper)
  await putInCart(page, product)
  await ageSession(page.context(), { idleSeconds: halfAnHour }, baseURL ?? '')
  await page.goto(`/products/${product.slug}`)
  const notice = page.getByRole('status').filter({ hasText: 'You were away for a while' })
  await expect(notice).toContainText('Your cart is kept for you.')
  await expectNobodySignedIn(page)
  await notice.getByRole('link', { name: 'Sign in again' }).click()
  await expect(page).toHaveURL(`/login?callbackUrl=${encodeURIComponent(`/products/${product.slug}`)}`)
  await fillSignIn(page, shopper)
  await expect(page).toHaveURL(`/products/${product.slug}`)
  await expectCartCount(page, 1)
  await expect(page.getByRole('status').filter({ hasText: 'You were away' })).toHaveCount(0)
})

test('who sees only a page that is cached keeps the session alive', async ({ page, shopper, product, baseURL }) => {
  await signIn(page, shopper)
  await ageSession(page.context(), { idleSeconds: 600 }, baseURL ?? '')
  const before = await sessionToken(page.context())
  await page.goto(`/products/${product.slug}`)
  await expect.poll(() => sessionToken(page.context())).not.toBe(before)
  await page.goto('/account')
  await expectGreeting(page, shopper)
})

test('a made-up reason is not shown', async ({ page }) => {
  await page.goto('/login?callbackUrl=/cart&reason=Call+us+at+0900-EVIL')
  await expect(main(page)).not.toContainText('EVIL')
  await page.goto('/login?callbackUrl=/cart&reason=toString')
  await expect(main(page)).toContainText('What is in your cart comes along.')
})

test('a cookie that was signed out stays out, and nothing renews it', async ({ page, shopper, baseURL, request }) => {
  await signIn(page, shopper)
  // Old enough that every use would renew it.
  await ageSession(page.context(), { idleSeconds: 120 }, baseURL ?? '')
  const token = (await sessionToken(page.context())) ?? ''
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/')
  const headers = { Cookie: `goldfish.session=${token}` }
  await expectRefusedEverywhere(request, headers)
  for (const path of ['/api/me', '/api/cart', '/account', '/cart', '/api/auth/session']) {
    for (let replica = 0; replica < 3; replica++) {
      const response = await request.get(path, { headers, maxRedirects: 0 })
      expect(response.headers()['set-cookie'] ?? '', path).not.toMatch(/goldfish\.session=ey/)
      if (path === '/account')
        expect(response.headers().location).toBe('/login?callbackUrl=%2Faccount&reason=signed_out')
    }
  }
  const { code, why } = await (await request.get('/api/me', { headers })).json()
  expect({ code, why }).toEqual({ code: 'token_revoked', why: 'signed_out' })
})

test('signing in always begins a new session, also over one that somebody has planted', async ({
  page,
  visit,
  shopper,
  baseURL,
  database,
}) => {
  const attacker = await visit()
  await signIn(attacker, shopper)
  const planted = (await sessionToken(attacker.context())) ?? ''
  await plantToken(page.context(), planted, baseURL ?? '')
  await page.goto('/login?callbackUrl=/account')
  await fillSignIn(page, shopper)
  await expect(page).toHaveURL('/account')
  expect(await sessionToken(page.context())).not.toBe(planted)
  // And the one that was there has ended, for whoever else may hold it.
  expect(await database.signIn.count({ where: { userId: shopper.id, endedAt: null } })).toBe(1)
  await expect.poll(async () => (await attacker.request.get('/api/me')).status(), { timeout: 5_000 }).toBe(401)
  await page.reload()
  await expectGreeting(page, shopper)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a form that is sent too late leads to the sign-in page and back', async ({
    page,
    shopper,
    product,
    baseURL,
  }) => {
    await signIn(page, shopper)
    await page.goto(`/products/${product.slug}`)
    await ageSession(page.context(), { idleSeconds: halfAnHour }, baseURL ?? '')
    await page.getByRole('button', { name: /^Add to cart/ }).click()
    await expect(page).toHaveURL(`/login?callbackUrl=${encodeURIComponent(`/products/${product.slug}`)}&reason=idle`)
    await expect(main(page)).toContainText('You were away for a while')
    await fillSignIn(page, shopper)
    await expect(page).toHaveURL(`/products/${product.slug}`)
    await page.getByRole('button', { name: /^Add to cart/ }).click()
    await expect(page).toHaveURL('/cart')
    await expect(main(page).getByRole('listitem')).toContainText(product.name)
  })
})
