import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { openReady } from './steps/open-ready'
import { putInCart } from './steps/put-in-cart'

const offlineNotice = (page: Page) => page.getByText('You are offline. What you press waits here until you are back.')

test('what is pressed while offline says so, waits, and is done once', async ({
  page,
  context,
  product,
  shelf,
  allowConsole,
}) => {
  allowConsole(/ERR_INTERNET_DISCONNECTED/)
  await openReady(page, `/products/${product.slug}`)
  const keys: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') keys.push(request.headers()['idempotency-key'])
  })
  const add = page.getByRole('button', { name: /^Add to cart/ })

  await context.setOffline(true)
  await expect(offlineNotice(page)).toBeVisible()
  await add.click()
  await expect(page.getByText('You are offline. What you entered stays here')).toBeVisible()
  // A dead click would lead to the browser's own error page.
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: shelf.name }).click()
  await expect(offlineNotice(page)).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(`/products/${product.slug}`)

  await context.setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: shelf.name })).toBeVisible()
  await expect(offlineNotice(page)).toBeHidden()
  await page.goBack()
  await expect(add).toBeVisible()
  expect(keys).toHaveLength(1)
})

test('a failed request is repeated by the same press, under the same key', async ({ page, product, allowConsole }) => {
  allowConsole(/ERR_CONNECTION_RESET|Failed to load resource/)
  await openReady(page, `/products/${product.slug}`)
  const keys: (string | undefined)[] = []
  await page.route('**/api/cart/lines', async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    if (keys.length > 1) return route.continue()
    // It arrives, and its answer is lost.
    await route.fetch()
    await route.abort('connectionreset')
  })
  const add = page.getByRole('button', { name: /^Add to cart/ })
  await add.click()
  await expect(page.getByText('No answer came from the shop.')).toBeVisible()
  await add.click()
  await expect.poll(() => keys.length).toBe(2)
  expect(new Set(keys).size).toBe(1)
  const itemCount = async () =>
    ((await (await page.request.get('/api/cart')).json()) as { itemCount: number }).itemCount
  await expect.poll(itemCount).toBe(1)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('an address that there is not leads on', async ({ page, allowConsole }) => {
      allowConsole(/status of 404/)
      for (const path of ['/no-such-page', '/products/sold-its-last']) {
        const response = await page.goto(path)
        expect(response?.status()).toBe(404)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('We forgot this page. Or it never was.')
        const ways = page.getByRole('navigation', { name: 'What we have not forgotten' })
        await expect(ways.getByRole('link', { name: 'Tea' })).toBeVisible()
        await expect(page).toHaveURL(path)
      }
      const main = page.getByRole('main')
      await main.getByRole('searchbox', { name: 'Search the shop' }).fill('kettle')
      await main.getByRole('button', { name: 'Search' }).click()
      await expect(page).toHaveURL(/\/products\?query=kettle$/)
    })
  })
}

test('pictures come in the size of their place, and only the first at once', async ({ page, isMobile }) => {
  await openReady(page, '/products')
  const pictures = page.getByRole('main').getByRole('article').locator('img')
  // 180 px wide on a screen with two points to each, or 270 px with one. A browser that plays a phone may choose before it
  // knows how narrow it is.
  await expect
    .poll(() => pictures.first().evaluate((shown: HTMLImageElement) => shown.currentSrc))
    .toMatch(isMobile ? /-(360|560|960)\.avif$/ : /-360\.avif$/)
  for (const [index, picture] of (await pictures.all()).entries()) {
    // How near is near is the browser's business.
    await expect(picture).toHaveAttribute('loading', index < 4 ? 'eager' : 'lazy')
    await expect(picture).toHaveAttribute('width', '960')
    await expect(picture).toHaveAttribute('height', '960')
  }
  await page.goto('/')
  const urgent = page.locator('img[fetchpriority="high"]')
  expect(await urgent.count()).toBeLessThanOrEqual(1)
})

test('nothing moves on the way from home to the cart', async ({ page, product }) => {
  await putInCart(page, product)
  await page.addInitScript(() => {
    const shifts: { value: number; path: string; what: string[] }[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node?: Element }[]
      })[]) {
        const what = entry.sources.map(({ node }) => `${node?.nodeName} ${node?.className}`)
        shifts.push({ value: entry.value, path: location.pathname, what })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await openReady(page, '/')
  // What the first page does while it loads is judged by check:web.
  await page.evaluate(async () => {
    await document.fonts.ready
    ;(Reflect.get(window, 'shifts') as unknown[]).length = 0
  })
  // The first way is long enough for a skeleton to be shown.
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const isListing = (url: URL) => url.pathname === '/products' && url.searchParams.has('_rsc')
  await page.route(isListing, async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Everything' }).click()
  const skeleton = page.locator('[data-skeleton]')
  await expect(skeleton).toHaveAttribute('data-skeleton', 'listing')
  letGo()
  await expect(page.getByRole('heading', { level: 1, name: 'Everything in the shop' })).toBeVisible()
  await expect(skeleton).toHaveCount(0)
  await page.getByRole('main').getByRole('article').first().getByRole('link').click()
  await expect(
    page
      .getByRole('button', { name: /^Add to cart|Choose/ })
      .or(page.getByText('Sold out'))
      .first(),
  ).toBeVisible()
  await page.getByRole('banner').getByRole('link', { name: /^Cart/ }).click()
  const cart = page.getByRole('dialog')
  await expect(cart).toBeVisible()
  await cart.getByRole('link', { name: 'See your cart' }).click()
  await expect(page).toHaveURL(/\/cart$/)
  await expect(skeleton).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as { value: number }[])
  const sum = shifts.reduce((total, { value }) => total + value, 0)
  expect(sum, JSON.stringify(shifts)).toBeLessThan(0.02)
})
