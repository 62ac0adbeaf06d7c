import { encodeHint, hintCookieName } from '../lib/hint'
import { expect, signIn, test } from './fixtures'
import { expectCartCount, expectGreeting, expectNobodySignedIn } from './steps/header'
import { putInCart } from './steps/put-in-cart'

test('a page that is the same for everyone shows name and cart count from the cookie', async ({
  page,
  shopper,
  product,
}) => {
  await page.goto(`/products/${product.slug}`)
  await expectNobodySignedIn(page)
  await signIn(page, shopper)
  await putInCart(page, product, 3)
  const html = await (await page.request.get(`/products/${product.slug}`)).text()
  expect(html.includes(shopper.name), 'the name is in it').toBe(false)
  await page.goto(`/products/${product.slug}`)
  await expectGreeting(page, shopper)
  await expectCartCount(page, 3)
  await page.getByRole('banner').getByRole('link', { name: 'Everything' }).click()
  await expect(page).toHaveURL('/products')
  await expectGreeting(page, shopper)
  await expectCartCount(page, 3)
})

test('a malformed hint cookie does no harm', async ({ page, baseURL, product }) => {
  const tampered = { name: 'Eve', cartCount: -4, notice: null }
  for (const value of ['', '%', 'null', '%5B%5D', '%7B%22name%22%3A1%7D', encodeHint(tampered)]) {
    await page.context().addCookies([{ name: hintCookieName, value, url: baseURL ?? '' }])
    await page.goto(`/products/${product.slug}`)
    // The price in the button is the page's own doing: its scripts run.
    await expect(page.getByRole('button', { name: 'Add to cart' })).toContainText('€10.00')
    await expectNobodySignedIn(page)
    await expectCartCount(page, 0)
  }
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expectCartCount(page, 1)
})

test('what the cookie says grants nothing, and is put right by the next answer', async ({
  page,
  baseURL,
  product,
  allowConsole,
}) => {
  // A page that believes somebody is signed in lets the session slide, and hears that there is none.
  allowConsole(/401 .*\/api\/me/)
  const hint = { name: 'Eve <b>Mallory</b>', cartCount: 7, notice: null }
  await page.context().addCookies([{ name: hintCookieName, value: encodeHint(hint), url: baseURL ?? '' }])
  await page.goto('/account')
  await expect(page).toHaveURL('/login?callbackUrl=%2Faccount')
  await page.goto(`/products/${product.slug}`)
  const add = page.getByRole('button', { name: 'Add to cart' })
  await expect(add).toContainText('€10.00')
  await add.click()
  await expectCartCount(page, 1)
  await expectNobodySignedIn(page)
})
