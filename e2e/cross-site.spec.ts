import type { APIRequestContext, Page } from '@playwright/test'
import { createCart } from '../prisma/factories/create-cart'
import { createUser } from '../prisma/factories/create-user'
import { uniqueSuffix } from '../prisma/factories/unique-suffix'
import { expect, signIn, test, type Shopper } from './fixtures'
import { expectRefusedEverywhere } from './steps/expect-refused-everywhere'

const own = () => new URL(test.info().project.use.baseURL ?? '').origin

const me = async (api: APIRequestContext) => (await api.get('/api/me')).json()

const sessionOf = async (page: Page) =>
  (await page.context().cookies()).find((cookie) => cookie.name === 'goldfish.session')?.value

/** What a session token says. */
const claimsOf = (token: string | undefined): { sub: string; sid: string } =>
  JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString())

test.describe('a page of another site that sends a form to ours', () => {
  /** Opens that page, which is on this machine too but has another host, and lets it send its form. @returns our answer */
  async function sendFromElsewhere(page: Page, action: string, fields: Record<string, string>) {
    const elsewhere = own().replace('localhost', '127.0.0.1')
    expect(elsewhere).not.toBe(own())
    const inputs = Object.entries(fields).map(
      ([name, value]) => `<input type="hidden" name="${name}" value="${value}">`,
    )
    const body = `<form method="post" action="${own()}${action}">${inputs.join('')}<button>A free kettle</button></form>`
    await page.route(`${elsewhere}/kettle`, (route) => route.fulfill({ contentType: 'text/html', body }))
    await page.goto(`${elsewhere}/kettle`)
    const answered = page.waitForResponse((response) => response.url() === `${own()}${action}`)
    await page.getByRole('button').click()
    return answered
  }

  test.beforeEach(({ allowConsole }) => allowConsole(/status of 403/))

  test('signs nobody in to an account of its own', async ({ page, shopper, database }) => {
    const { user, password } = await createUser(database)
    const credentials = { email: user.email, password, callbackUrl: '/' }
    for (const isSignedIn of [false, true]) {
      if (isSignedIn) await signIn(page, shopper)
      const answer = await sendFromElsewhere(page, '/api/auth/callback/credentials', credentials)
      expect(answer.status()).toBe(403)
      expect(answer.headers()).not.toHaveProperty('set-cookie')
    }
    expect(await me(page.request)).toMatchObject({ email: shopper.email })
  })

  test('signs nobody out, registers nobody and buys nothing', async ({ page, shopper, sell, database }) => {
    const { variants } = await sell()
    await createCart(database, { userId: shopper.id, lines: variants.map((variant) => ({ variant })) })
    await signIn(page, shopper)
    const email = `planted-${uniqueSuffix()}@goldfish.test`
    const order = {
      idempotencyKey: uniqueSuffix(),
      'shippingAddress.name': 'Eve',
      'shippingAddress.line1': 'Elsewhere 1',
      'shippingAddress.city': 'Ulm',
      'shippingAddress.postalCode': '89073',
      'shippingAddress.country': 'DE',
      delivery: 'standard',
      'payment.method': 'card',
      'payment.cardNumber': '4242 4242 4242 4242',
    }
    for (const [action, fields] of [
      ['/api/auth/signout', { callbackUrl: '/' }],
      ['/api/register', { email, name: 'Eve', password: 'seven slow green kettles', callbackUrl: '/' }],
      ['/api/cart/lines', { sku: variants[0]?.sku ?? '', quantity: '1' }],
      ['/api/orders', order],
      ['/api/token', { email: shopper.email, password: shopper.password }],
    ] as const) {
      expect((await sendFromElsewhere(page, action, fields)).status(), action).toBe(403)
    }
    expect(await me(page.request)).toMatchObject({ email: shopper.email })
    expect(await (await page.request.get('/api/cart')).json()).toMatchObject({ itemCount: 1 })
    expect(await database.user.count({ where: { email } })).toBe(0)
    expect(await database.order.count({ where: { userId: shopper.id } })).toBe(0)
  })
})

test('whatever a request says about its host, the proxy knows better', async ({ request, shopper }) => {
  const form = { email: shopper.email, password: shopper.password, callbackUrl: '/cart' }
  const evil = 'https://evil.example'
  const claims = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', Forwarded: 'host=evil.example' }
  const post = (headers: Record<string, string>) =>
    request.post('/api/auth/callback/credentials', { form, headers, maxRedirects: 0 })
  expect((await post({ ...claims, Origin: evil })).status()).toBe(403)
  const honest = await post({ ...claims, Origin: own() })
  expect(honest.headers().location).toBe('/cart')
  for (const path of [
    '/',
    '/products',
    '/login',
    '/account',
    '/api/auth/signin',
    '/api/auth/error?error=Signin',
    '/cart/',
  ]) {
    const response = await request.get(path, { headers: claims, maxRedirects: 0 })
    expect(response.headers().location ?? '/', path).toMatch(/^\/(?!\/)/)
    expect(await response.text(), path).not.toContain('evil.example')
  }
})

test.describe('nobody is sent to another site', () => {
  const elsewhere = [
    'https://evil.example/',
    'https:evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/..//evil.example',
    '/a/%2e%2e//evil.example',
    '/.//evil.example',
    '//localhost@evil.example',
    'javascript:alert(1)',
  ]

  // Where the browser would go, which is not always what the text looks like.
  function expectOwn(location: string | undefined, of: string): void {
    expect(location, of).toBeDefined()
    expect(new URL(location ?? '', `${own()}/login`).origin, of).toBe(own())
    expect(location, of).toMatch(/^\/(?![/\\])/)
  }

  test('by signing in, by a form or by a script', async ({ page, shopper }) => {
    const credentials = { email: shopper.email, password: shopper.password }
    const headers = { Origin: own() }
    for (const callbackUrl of elsewhere) {
      const form = { ...credentials, callbackUrl }
      const action = '/api/auth/callback/credentials'
      const response = await page.request.post(action, { form, headers, maxRedirects: 0 })
      expectOwn(response.headers().location, callbackUrl)
      const byScript = await page.request.post(action, { data: { ...form, json: 'true' }, headers })
      expect((await byScript.json()).url, callbackUrl).toBe(`${own()}/`)
      const failed = { ...form, password: 'wrong' }
      const refused = await page.request.post(action, { form: failed, headers, maxRedirects: 0 })
      expect(refused.headers().location).toBe('/login?error=CredentialsSignin&callbackUrl=%2F')
      await signIn(page, shopper)
    }
  })

  test('by the cookie in which next-auth keeps where to go', async ({ page, context, shopper }) => {
    for (const value of ['https://evil.example/', '//evil.example', '/..//evil.example', '/%5c..//evil.example']) {
      await context.addCookies([{ name: 'goldfish.callback', value: encodeURIComponent(value), url: own() }])
      const response = await page.request.post('/api/auth/callback/credentials', {
        form: { email: shopper.email, password: shopper.password },
        headers: { Origin: own() },
        maxRedirects: 0,
      })
      expectOwn(response.headers().location, value)
      expectOwn((await page.request.get('/api/auth/signin', { maxRedirects: 0 })).headers().location, value)
    }
  })

  test('by signing out, registering, adding to the cart or the sign-in page', async ({ page, product }) => {
    const headers = { Origin: own() }
    const post = async (path: string, form: Record<string, string>) =>
      (await page.request.post(path, { form, headers, maxRedirects: 0 })).headers().location
    for (const callbackUrl of elsewhere) {
      expectOwn(await post('/api/auth/signout', { callbackUrl }), callbackUrl)
      const line = { sku: product.sku, quantity: '1', returnTo: callbackUrl }
      expectOwn(await post('/api/cart/lines', line), callbackUrl)
      for (const path of ['/login', '/register', '/api/auth/signin']) {
        const response = await page.request.get(`${path}?callbackUrl=${encodeURIComponent(callbackUrl)}`)
        expect(response.status()).toBe(200)
        const [, field] = /name="callbackUrl" value="([^"]*)"/.exec(await response.text()) ?? []
        expectOwn(field, `${path} ${callbackUrl}`)
      }
    }
    const newcomer = { email: `new-${uniqueSuffix()}@goldfish.test`, name: 'New', password: 'seven slow green kettles' }
    expect(await post('/api/register', { ...newcomer, callbackUrl: '/..//evil.example' })).toBe('/account')
  })

  test('an address in any script leads where it says', async ({ page, shopper }) => {
    const response = await page.request.post('/api/auth/callback/credentials', {
      form: { email: shopper.email, password: shopper.password, callbackUrl: '/products?query=grün ☕' },
      headers: { Origin: own() },
      maxRedirects: 0,
    })
    expect(response.headers().location).toBe('/products?query=gr%C3%BCn%20%E2%98%95')
  })
})

test.describe('a session that was planted in a browser', () => {
  async function plantSession(page: Page, stranger: Pick<Shopper, 'email' | 'password'>): Promise<string> {
    await signIn(page, stranger)
    return (await sessionOf(page)) ?? ''
  }

  test('is not the one that somebody signs in to', async ({ page, shopper, database }) => {
    const { user, password } = await createUser(database)
    const planted = await plantSession(page, { email: user.email, password })
    await page.goto('/login')
    await page.getByRole('textbox', { name: 'E-mail' }).fill(shopper.email)
    await page.getByLabel('Password').fill(shopper.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/account')
    const [before, after] = [claimsOf(planted), claimsOf(await sessionOf(page))]
    expect(after.sub).toBe(shopper.id)
    expect(after.sid).not.toBe(before.sid)
    const stranger = { Authorization: `Bearer ${planted}` }
    // Whoever planted it has nothing in the end: it ends with the sign-in that took its place.
    await expectRefusedEverywhere(page.request, stranger)
  })

  test('of the same account gets another name with each sign-in', async ({ page, shopper }) => {
    const sids = new Set<string>()
    for (let n = 0; n < 3; n++) sids.add(claimsOf(await plantSession(page, shopper)).sid)
    expect(sids.size).toBe(3)
  })

  test('as a guest’s cart is given up by signing in: what is put in later is the account’s', async ({
    page,
    visit,
    shopper,
    product: { sku },
  }) => {
    const stranger = await visit()
    await stranger.request.post('/api/cart/lines', { data: { sku, quantity: 1 } })
    const cart = (await stranger.context().cookies()).filter((cookie) => cookie.name === 'goldfish.cart')
    expect(cart).toHaveLength(1)
    await page.context().addCookies(cart)
    await signIn(page, shopper)
    expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain('goldfish.cart')
    await page.request.post('/api/cart/lines', { data: { sku, quantity: 2 } })
    const seen = await (await stranger.request.get('/api/cart')).json()
    expect(seen.lines).toEqual([])
  })
})

test('next-auth’s other doors are closed', async ({ request }) => {
  for (const action of ['_log', 'session', 'signin/credentials', 'signin', 'callback', 'callback/email', 'error']) {
    const response = await request.post(`/api/auth/${action}`, {
      data: { level: 'error', code: 'planted' },
      headers: { Origin: own() },
    })
    expect(response.status(), action).toBe(404)
  }
})
