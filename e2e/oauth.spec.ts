import type { Page } from '@playwright/test'
import { uniqueSuffix } from '../prisma/factories/unique-suffix'
import { expect, signIn, test } from './fixtures'
import { expectRefusedEverywhere } from './steps/expect-refused-everywhere'
import { expectCartCount, expectGreeting } from './steps/header'
import { putInCart } from './steps/put-in-cart'
import { sessionToken } from './steps/session-cookie'
import { signInAtGithub, signInAtGoogle } from './steps/sign-in-at-provider'

const main = (page: Page) => page.getByRole('main')
const someone = (kind = 'person') => `${kind}-${uniqueSuffix()}@provider.test`
const withGoogle = async (page: Page) => {
  // The provider's own pages want a font from elsewhere.
  await page.context().route('https://fonts.googleapis.com/**', (route) => route.fulfill({ contentType: 'text/css' }))
  await page.getByRole('button', { name: 'Continue with Google' }).click()
}
const withGithub = (page: Page) => page.getByRole('button', { name: 'Continue with GitHub' }).click()

test('somebody new signs in with Google, comes back to where they were going, and the cart comes along', async ({
  page,
  product,
}) => {
  const email = someone()
  await putInCart(page, product)
  await page.goto('/login?callbackUrl=/account')
  await withGoogle(page)
  await signInAtGoogle(page, email)
  await expect(page).toHaveURL('/account')
  await expectCartCount(page, 1)
  const me = await page.request.get('/api/me')
  expect(await me.json()).toMatchObject({ email, role: 'shopper' })
  await page.goto('/account/security')
  await expect(main(page).getByRole('listitem').first()).toContainText('with Google')
})

test('with GitHub, whose public address is not the one that counts, and the same account with Google', async ({
  page,
  visit,
}) => {
  const email = someone()
  await page.goto('/register')
  await withGithub(page)
  await signInAtGithub(page, email)
  await expect(page).toHaveURL('/account')
  const me = await (await page.request.get('/api/me')).json()
  expect(me).toMatchObject({ email })
  const elsewhere = await visit()
  await elsewhere.goto('/login')
  await withGoogle(elsewhere)
  await signInAtGoogle(elsewhere, email)
  await expect(elsewhere).toHaveURL('/account')
  expect(await (await elsewhere.request.get('/api/me')).json()).toEqual(me)
})

test('an address that the provider has not verified opens nothing', async ({ page }) => {
  for (const [start, enter] of [
    [withGoogle, signInAtGoogle],
    [withGithub, signInAtGithub],
  ] as const) {
    await page.goto('/login?callbackUrl=/cart')
    await start(page)
    await enter(page, someone('unverified'))
    await expect(main(page).getByRole('alert')).toContainText('not verified yet')
    expect((await page.request.get('/api/me')).status()).toBe(401)
  }
  await expect(page.locator('form[action$="/google"] [name=callbackUrl]')).toHaveValue('/cart')
})

test('who has registered with somebody else’s address is thrown out when the owner comes', async ({
  page,
  visit,
  shopper,
  request,
}) => {
  test.slow()
  const thief = await visit()
  await signIn(thief, shopper)
  const token = await sessionToken(thief.context())
  await page.goto('/login')
  await withGoogle(page)
  await signInAtGoogle(page, shopper.email)
  await expectGreeting(page, { name: shopper.email.split('@')[0] ?? '' })
  await expectRefusedEverywhere(request, { Authorization: `Bearer ${token}` })
  const answer = await request.post('/api/token', { data: { email: shopper.email, password: shopper.password } })
  expect(answer.status()).toBe(401)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('signing in with a provider works, and a stop at the provider leads back to the sign-in page', async ({
    page,
    baseURL,
  }) => {
    await page.goto('/login?callbackUrl=/account/orders')
    await withGithub(page)
    await signInAtGithub(page, someone())
    await expect(page).toHaveURL('/account/orders')
    await page.context().clearCookies()
    await page.goto('/login')
    await withGithub(page)
    await page.goto(`${baseURL}/api/auth/callback/github?error=access_denied&state=none`)
    await expect(main(page).getByRole('alert')).toHaveText('Signing in did not work. Please try again.')
  })
})

test('an answer of a provider that was begun in another browser, or is used again, signs nobody in', async ({
  page,
  visit,
}) => {
  await page.goto('/login')
  await withGithub(page)
  const coming = page.waitForRequest('**/api/auth/callback/github?*')
  await signInAtGithub(page, someone())
  const answer = (await coming).url()
  await expect(page).toHaveURL('/account')
  expect(answer).toContain('code=')
  const victim = await visit()
  for (const browser of [victim, page]) {
    const before = await sessionToken(browser.context())
    await browser.goto(answer)
    await expect(main(browser).getByRole('alert')).toContainText('Signing in did not work')
    expect(await sessionToken(browser.context())).toBe(before)
  }
  // Nor one with a state of the attacker's choice, in a browser that has begun a sign-in itself.
  await victim.goto('/login')
  await withGithub(victim)
  await victim.goto(answer)
  await expect(main(victim).getByRole('alert')).toContainText('Signing in did not work')
})

test('nobody is led elsewhere afterwards, and providers are asked for nothing that a link adds', async ({
  page,
  baseURL,
}) => {
  await page.goto('/login?callbackUrl=//evil.example/')
  await withGithub(page)
  await signInAtGithub(page, someone())
  await expect(page).toHaveURL('/account')
  const started = await page.request.post('/api/auth/signin/github?scope=repo&redirect_uri=http://evil.example', {
    form: { callbackUrl: 'http://evil.example/' },
    headers: { Origin: new URL(baseURL ?? '').origin },
    maxRedirects: 0,
  })
  const asked = new URL(started.headers().location ?? '')
  expect(asked.searchParams.get('redirect_uri')).toBe(`${new URL(baseURL ?? '').origin}/api/auth/callback/github`)
  expect(asked.searchParams.get('scope')).toBe('read:user user:email')
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256')
  expect(asked.searchParams.get('state')).toMatch(/^[\w-]{43}$/)
  const other = await page.request.post('/api/auth/signin/facebook', {
    form: {},
    headers: { Origin: new URL(baseURL ?? '').origin, Accept: 'application/json' },
    maxRedirects: 0,
  })
  expect(other.headers().location ?? '').not.toContain('facebook')
})
