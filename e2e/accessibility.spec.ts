import type { Locator, Page } from '@playwright/test'
import { createCart } from '../prisma/factories/create-cart'
import { createOrder } from '../prisma/factories/create-order'
import { expect, signIn, test } from './fixtures'
import { expectNoBarriers } from './steps/expect-no-barriers'
import { address, fields } from './steps/fill-checkout'
import { expectCartCount, expectGreeting } from './steps/header'
import { placeOrder } from './steps/place-order'
import { putInCart } from './steps/put-in-cart'

test.describe('without barriers that axe knows:', () => {
  // On a busy machine axe takes seconds for each page.
  test.slow()

  for (const { name, path } of [
    { name: 'the home page', path: '/' },
    { name: 'a listing', path: '/products?category=beans&minPrice=5&inStock=true' },
    { name: 'a listing with mistakes in its question', path: '/products?minPrice=cheap' },
    { name: 'a search without a result', path: '/products?query=xylophone' },
    { name: 'the empty cart', path: '/cart' },
    { name: 'signing in', path: '/login' },
    { name: 'a failed sign-in', path: '/login?error=CredentialsSignin' },
    { name: 'signing in again', path: '/login?reason=idle&callbackUrl=/checkout' },
    { name: 'registering', path: '/register' },
    { name: 'asking for a letter', path: '/forgot-password' },
    { name: 'a letter that is on its way', path: '/forgot-password?sent=1' },
    { name: 'a letter that does not work', path: '/reset-password?token=none' },
    { name: 'a new password', path: '/login?done=password' },
    { name: 'the HTTP interface', path: '/docs/api' },
  ]) {
    test(name, async ({ page }) => {
      await page.goto(path)
      await expectNoBarriers(page)
    })
  }

  test('a page that is not there', async ({ page, allowConsole }) => {
    allowConsole(/status of 404/)
    await page.goto('/no-such-page')
    await expectNoBarriers(page)
  })

  test('a product, also after it was added', async ({ page, sell }) => {
    const { slug } = await sell({
      variants: [
        { name: 'Small', stock: 3 },
        { name: 'Large', stock: 0 },
      ],
    })
    await page.goto(`/products/${slug}`)
    await expect(page.getByRole('button', { name: 'Add to cart' })).toContainText('€10.00')
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await expect(page.getByRole('link', { name: 'See your cart' })).toBeVisible()
    await expectNoBarriers(page)
  })

  test('a cart with all that can be the matter with it', async ({ page, sell, database }) => {
    const [gone, dearer] = [await sell(), await sell()]
    await putInCart(page, gone)
    await putInCart(page, dearer)
    await database.variant.update({ where: { sku: gone.sku }, data: { stock: 0 } })
    await database.variant.update({ where: { sku: dearer.sku }, data: { priceCents: 1200 } })
    await page.goto('/cart')
    await expect(page.getByRole('main')).toContainText('Sold out since')
    await expectNoBarriers(page)
  })

  test('the checkout, also with errors', async ({ page, shopper, product, allowConsole }) => {
    allowConsole(/status of 422/)
    await signIn(page, shopper)
    await putInCart(page, product)
    await page.goto('/checkout')
    await expectGreeting(page, shopper)
    await expectNoBarriers(page)
    await fields(page).order.click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Please look at these again')
    await expectNoBarriers(page)
  })

  test('an order, the orders and the account', async ({ page, shopper, product }) => {
    await signIn(page, shopper)
    await putInCart(page, product)
    const number = await placeOrder(page)
    for (const path of [`/orders/${number}`, '/account/orders', '/account']) {
      await page.goto(path)
      await expect(page.getByRole('main')).toContainText(number)
      await expectNoBarriers(page)
    }
  })

  test('where one is signed in, also with errors', async ({ page, visit, shopper }) => {
    await signIn(await visit(), shopper)
    await signIn(page, shopper)
    await page.goto('/account/security')
    await expect(page.getByRole('button', { name: 'Sign out everywhere else' })).toBeVisible()
    await expectNoBarriers(page)
    await page.getByLabel('Current password').fill('not the password')
    await page.getByLabel('New password').fill('another one for tests')
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('This is not your current password.')
    await expectNoBarriers(page)
  })

  test('an order that was not paid, among the orders', async ({ page, shopper, product, database }) => {
    const { id: cartId } = await createCart(database, { userId: shopper.id })
    const [variant] = product.variants
    const undone = { status: 'declined', expiredAt: new Date(), paymentStatus: 'cancelled' } as const
    if (!variant) throw new Error('the factory makes a variant')
    const { number } = await createOrder(database, { userId: shopper.id, cartId, variant, ...undone })
    await signIn(page, shopper)
    for (const [path, words] of [
      ['/account/orders', 'Not paid'],
      [`/orders/${number}`, 'Nothing was charged'],
    ] as const) {
      await page.goto(path)
      await expect(page.getByRole('main')).toContainText(number)
      await expect(page.getByRole('main')).toContainText(words)
      await expectNoBarriers(page)
    }
    await expect(page.getByRole('link', { name: 'To your cart' })).toHaveAttribute('href', '/cart')
  })

  test('no orders yet, and a cart that came along', async ({ page, shopper, product }) => {
    await putInCart(page, product)
    await signIn(page, shopper)
    await page.goto('/account/orders')
    await expect(page.getByRole('status').filter({ hasText: 'came along' })).toBeVisible()
    await expectNoBarriers(page)
  })
})

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

/** Presses Tab as often as it takes, and no more often than somebody would put up with. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await goal.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`60 times Tab did not lead to ${goal.toString()}`)
}

test('with the keyboard alone from a product to the order', async ({ page, shopper, sell, database }) => {
  const { slug, name, variants } = await sell({ variants: [{ name: 'Small' }, { name: 'Large', priceCents: 1500 }] })
  await createCart(database, { userId: shopper.id, lines: variants.slice(0, 1).map((variant) => ({ variant })) })
  await signIn(page, shopper)
  await page.goto(`/products/${slug}`)
  await expectGreeting(page, shopper)
  await tabTo(page, page.getByRole('radio', { name: 'Small' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Large' })).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Add to cart' }))
  await page.keyboard.press('Enter')
  await expectCartCount(page, 2)
  await tabTo(page, page.getByRole('link', { name: 'See your cart' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/cart')
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
