import type { Locator, Page } from '@playwright/test'
import { createCart } from '../prisma/factories/create-cart'
import { uniqueSuffix } from '../prisma/factories/unique-suffix'
import { expect, signIn, test } from './fixtures'
import { drawer } from './steps/drawer'
import { address, fields } from './steps/fill-checkout'
import { expectCartCount, expectGreeting } from './steps/header'

test('the skip link leads past the header', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused()
})

const mostPresses = 120

/**
 * Presses Tab as often as it takes, and no more often than somebody would put up with: onwards only. Where the focus is lost, or
 * the goal lies behind it, Tab comes out at the end of the page.
 */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible()
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.keyboard.press('Tab')
    if (await goal.evaluate((element) => element === document.activeElement)) return
    const isLost = await page.evaluate(() => document.activeElement === document.body)
    if (isLost) throw new Error(`Tab led out of the page before it came to ${goal.toString()}`)
  }
  throw new Error(`${mostPresses} times Tab did not lead to ${goal.toString()}`)
}

test('with the keyboard alone from home to the order', async ({ page, shopper, sell, database, isMobile }) => {
  test.slow()
  // One word that no other product has: searched for by it, the listing shows nothing else.
  const name = `Keys${uniqueSuffix().replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`
  const { slug, variants } = await sell({ name, variants: [{ name: 'Small' }, { name: 'Large', priceCents: 1500 }] })
  await createCart(database, { userId: shopper.id, lines: variants.slice(0, 1).map((variant) => ({ variant })) })
  await signIn(page, shopper)
  await page.goto('/')
  await expectGreeting(page, shopper)
  await tabTo(page, page.getByRole('combobox', { name: 'Search the shop' }))
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/products?query=${name}`)
  const product = page.getByRole('main').getByRole('link', { name, exact: true })
  await expect(product).toHaveCount(1)
  if (isMobile) {
    await tabTo(page, page.locator('summary', { hasText: 'Shelves and filters' }))
    await page.keyboard.press('Enter')
  }
  const inStock = page.getByRole('checkbox', { name: /^Only what is in stock/ })
  await tabTo(page, inStock)
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(`/products?query=${name}&inStock=true`)
  await expect(inStock, 'new products do not take the focus away').toBeFocused()
  await tabTo(page, product)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/products/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await tabTo(page, page.getByRole('radio', { name: 'Small' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Large' })).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Add to cart' }))
  await page.keyboard.press('Enter')
  await expectCartCount(page, 2)
  await expect(drawer(page).getByRole('heading', { name: 'Your cart' })).toBeFocused()
  await tabTo(page, drawer(page).getByRole('link', { name: 'See your cart' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/cart')
  await expect(page.locator('dialog')).toHaveCount(0)
  await tabTo(page, page.getByRole('link', { name: 'Checkout' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/checkout')

  const form = fields(page)
  await expect(form.name).toHaveValue(shopper.name)
  for (const [field, text] of [
    [form.line1, address.line1],
    [form.postalCode, address.postalCode],
    [form.city, address.city],
    [form.country, 'Ger'],
  ] as const) {
    await tabTo(page, field)
    await page.keyboard.type(text)
  }
  await expect(form.country).toHaveValue('DE')
  await tabTo(page, page.getByRole('radio', { name: /^Standard/ }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Express/ })).toBeChecked()
  await tabTo(page, form.card)
  await page.keyboard.type('4242424242424242')
  await tabTo(page, form.order)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/orders\/GF-/)
  await expect(page.getByRole('main')).toContainText(name)
  await expect(page.getByRole('main')).toContainText('€34.90')
})
