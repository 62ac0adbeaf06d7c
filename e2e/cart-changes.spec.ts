import type { Page } from '@playwright/test'
import { expect, signIn, test } from './fixtures'
import { drawer } from './steps/drawer'
import { expectCartCount } from './steps/header'
import { putInCart } from './steps/put-in-cart'

const cartLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Cart/ })

test('the header leads to the page where a new tab is asked for, and opens the drawer otherwise', async ({
  page,
  browser,
  context,
  sell,
  database,
  allowConsole,
}) => {
  allowConsole(/status of 409/)
  const [gone, dearer] = [await sell(), await sell()]
  await putInCart(page, gone)
  await putInCart(page, dearer, 3)
  await database.variant.update({ where: { sku: gone.sku }, data: { stock: 0 } })
  await database.variant.update({ where: { sku: dearer.sku }, data: { stock: 2, priceCents: 1200 } })
  await page.goto('/products')
  await expectCartCount(page, 4)
  const opened = context.waitForEvent('page')
  await cartLink(page).click({ modifiers: ['ControlOrMeta'] })
  const other = await opened
  // Of the browser itself: one time in twenty Playwright waits for ever for a tab that was there before it could listen.
  const tabs = await browser.newBrowserCDPSession()
  const addresses = async () => (await tabs.send('Target.getTargets')).targetInfos.map(({ url }) => url)
  await expect.poll(addresses).toContain(new URL('/cart', page.url()).href)
  await other.close()
  await expect(drawer(page)).toHaveCount(0)

  await cartLink(page).click()
  const line = (name: string) => drawer(page).getByRole('listitem').filter({ hasText: name })
  await expect(line(gone.name)).toContainText('Sold out since you put it in')
  await expect(line(dearer.name)).toContainText(/The price has risen since you put it in:\s*€10\.00\s*€12\.00/)
  await expect(line(dearer.name)).toContainText('Only 2 left')
  await expect(drawer(page).getByRole('link', { name: 'Checkout' })).toHaveCount(0)
  await drawer(page).getByRole('button', { name: 'Take 2' }).click()
  await drawer(page)
    .getByRole('button', { name: `Remove ${gone.name}` })
    .click()
  await expect(drawer(page).getByRole('link', { name: 'Checkout' })).toBeVisible()

  await drawer(page).getByRole('button', { name: 'Undo' }).click()
  await expect(drawer(page)).toContainText(`${gone.name} could not be put back. This is sold out.`)
  await expect(drawer(page)).toContainText('2 things')
  // Beside it.
  await page.mouse.click(200, 400)
  await expect(drawer(page)).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'could not be put back' })).toBeVisible()
})

test('what does not arrive is put back, and can be tried again', async ({ page, product, allowConsole }) => {
  allowConsole(/ERR_FAILED/)
  await putInCart(page, product, 2)
  await page.goto('/products')
  await expectCartCount(page, 2)
  await page.route('/api/cart', (route) => route.abort())
  await cartLink(page).click()
  await expect(drawer(page).getByRole('alert')).toContainText('Your cart did not come.')
  await page.unroute('/api/cart')
  await drawer(page).getByRole('button', { name: 'Try again' }).click()
  const line = drawer(page).getByRole('listitem')
  const howMany = drawer(page).getByRole('spinbutton', { name: `How many ${product.name}` })
  await expect(howMany).toHaveValue('2')

  for (const press of [`One ${product.name} more`, `Remove ${product.name}`]) {
    await page.route('/api/cart/lines/*', (route) => route.abort())
    await drawer(page).getByRole('button', { name: press }).click()
    await expect(line.getByRole('status')).toContainText('No answer came from the shop.')
    await expect(drawer(page).getByRole('button', { name: 'Undo' })).toHaveCount(0)
    await expect(howMany).toHaveValue(press.startsWith('One') ? '2' : '3')
    await page.unroute('/api/cart/lines/*')
    await line.getByRole('button', { name: 'Try again' }).click()
    if (press.startsWith('One')) await expect(howMany).toHaveValue('3')
  }
  await expect(drawer(page)).toContainText('Your cart is empty.')
  await expectCartCount(page, 0)
})

test('presses show at once and are sent one after the other, the last of them last', async ({ page, product }) => {
  await putInCart(page, product)
  await page.goto('/cart')
  await expectCartCount(page, 1)
  const sent: unknown[] = []
  let letThrough = () => {}
  const enough = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('/api/cart/lines/*', async (route) => {
    sent.push(route.request().postDataJSON())
    await enough
    await route.continue()
  })
  const more = page.getByRole('button', { name: `One ${product.name} more` })
  for (const count of [2, 3, 4]) {
    await more.click()
    await expect(page.getByRole('main')).toContainText(`${count} things`)
    await expectCartCount(page, count)
  }
  expect(sent).toEqual([{ quantity: 2 }])
  letThrough()
  await expect.poll(() => sent).toEqual([{ quantity: 2 }, { quantity: 4 }])
  await expect
    .poll(async () => (await page.request.get('/api/cart')).json())
    .toMatchObject({ lines: [{ quantity: 4 }] })
  await expect(page.getByRole('main')).toContainText('4 things')
})

test('two tabs agree at once, and two devices when one comes back to view', async ({
  page,
  context,
  visit,
  shopper,
  product,
}) => {
  await signIn(page, shopper)
  await putInCart(page, product)
  const otherTab = await context.newPage()
  const otherDevice = await visit()
  await signIn(otherDevice, shopper)
  await page.goto('/cart')
  await expectCartCount(page, 1)
  await otherTab.goto('/products')
  await expectCartCount(otherTab, 1)
  await cartLink(otherTab).click()
  await expect(drawer(otherTab)).toContainText('1 thing')
  await otherDevice.goto('/cart')
  await expectCartCount(otherDevice, 1)

  await page.getByRole('button', { name: `One ${product.name} more` }).click()
  await expect(drawer(otherTab)).toContainText('2 things')
  await expectCartCount(otherTab, 2)
  await drawer(otherTab)
    .getByRole('button', { name: `One ${product.name} more` })
    .click()
  await expect(page.getByRole('main')).toContainText('3 things')
  await expectCartCount(page, 3)

  await otherDevice.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(otherDevice.getByRole('main')).toContainText('3 things')
  await expectCartCount(otherDevice, 3)
})
