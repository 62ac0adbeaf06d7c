import type { Page } from '@playwright/test'
import { demoCards } from '../lib/demo-card'
import { createUser } from '../prisma/factories/create-user'
import { expect, signIn, test } from './fixtures'
import { address, expectAddressKept, fields, fillCheckout } from './steps/fill-checkout'
import { expectCartCount, expectGreeting } from './steps/header'
import { placeOrder } from './steps/place-order'
import { putInCart } from './steps/put-in-cart'

const orderUrl = /\/orders\/GF-[0-9A-Z]{10}$/
const main = (page: Page) => page.getByRole('main')
const alert = (page: Page) => main(page).getByRole('alert')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test.beforeEach(async ({ page, shopper }) => {
      await signIn(page, shopper)
    })

    test('from the cart to an order with a number, which stays among the orders', async ({
      page,
      shopper,
      product,
      database,
    }) => {
      await putInCart(page, product, 2)
      await page.goto('/cart')
      await page.getByRole('link', { name: 'Checkout' }).click()
      await expect(main(page)).toContainText('€24.90')
      await fillCheckout(page, '4242 4242 4242 4242')
      await page.getByRole('radio', { name: /^Pick up at the counter/ }).check()
      await fields(page).order.click()

      await expect(page).toHaveURL(orderUrl)
      const number = page.url().split('/').at(-1) ?? ''
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you, Test.')
      await expect(main(page)).toContainText(`Order ${number}`)
      await expect(main(page)).toContainText(product.name)
      await expect(main(page)).toContainText('2 × €10.00')
      await expect(main(page)).toContainText('card ending in 4242')
      await expect(main(page)).toContainText(address.line1)
      expect(
        await database.order.findMany({
          where: { userId: shopper.id },
          select: { number: true, status: true, totalCents: true },
        }),
      ).toEqual([{ number, status: 'paid', totalCents: 2000 }])

      await page.getByRole('link', { name: 'All your orders' }).click()
      const row = main(page).getByRole('listitem').filter({ hasText: number })
      await expect(row).toContainText('€20.00')
      await row.getByRole('link', { name: number }).click()
      await expect(page).toHaveURL(orderUrl)
      await page.goto('/cart')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your cart is empty.')
    })

    test('a declined card loses nothing, and another one is accepted', async ({
      page,
      shopper,
      product,
      database,
      allowConsole,
    }) => {
      allowConsole(/status of 402/)
      const stock = async () => (await database.variant.findUniqueOrThrow({ where: { sku: product.sku } })).stock
      await putInCart(page, product, 3)
      await page.goto('/checkout')
      await fillCheckout(page, demoCards.declined)
      await page.getByRole('radio', { name: /^Express/ }).check()
      await fields(page).order.click()

      await expect(alert(page)).toContainText('The card was declined. You were not charged')
      await expect(fields(page).card).toHaveAccessibleDescription(/Try another card/)
      await expect(fields(page).card).toHaveValue('')
      await expectAddressKept(page)
      await expect(page.getByRole('radio', { name: /^Express/ })).toBeChecked()
      await expect(main(page)).toContainText(`3 × ${product.name}`)
      expect(await stock()).toBe(20)
      expect(await database.order.count({ where: { userId: shopper.id, status: 'paid' } })).toBe(0)

      await fields(page).card.fill(demoCards.succeeds)
      await fields(page).order.click()
      await expect(page).toHaveURL(orderUrl)
      await expect(main(page)).toContainText('€39.90')
      expect(await stock()).toBe(17)
    })

    test('what is missing is said at the top and beside each field', async ({ page, product, allowConsole }) => {
      allowConsole(/status of 422/)
      await putInCart(page, product)
      await page.goto('/checkout')
      const form = fields(page)
      await form.name.fill(address.name)
      await form.city.fill(address.city)
      await form.card.fill('4242 4242 4242 4241')
      await form.order.click()

      await expect(alert(page)).toContainText('Please look at these again:')
      await expect(alert(page).getByRole('link')).toHaveCount(3)
      for (const field of [form.line1, form.postalCode, form.card]) {
        await expect(field).toHaveAttribute('aria-invalid', 'true')
        await expect(field).toHaveAccessibleDescription(/\w/)
      }
      await expect(form.city).not.toHaveAttribute('aria-invalid')
      await expect(form.name).toHaveValue(address.name)
      await expect(form.city).toHaveValue(address.city)
      await alert(page).getByRole('link').first().click()
      await expect(form.line1).toBeFocused()

      await fillCheckout(page)
      await form.order.click()
      await expect(page).toHaveURL(orderUrl)
    })

    test('pressing order twice quickly makes one order', async ({ page, shopper, product, database }) => {
      await putInCart(page, product)
      await page.goto('/checkout')
      await fillCheckout(page)
      await fields(page).order.dblclick()
      await expect(page).toHaveURL(orderUrl)
      const order = { where: { userId: shopper.id } }
      expect(await database.order.count(order)).toBe(1)
      expect((await database.variant.findUniqueOrThrow({ where: { sku: product.sku } })).stock).toBe(19)
    })

    test('a price that changed since the page was opened is told before it is charged', async ({
      page,
      shopper,
      product,
      database,
      allowConsole,
    }) => {
      allowConsole(/status of 409/)
      await putInCart(page, product, 2)
      await page.goto('/checkout')
      await fillCheckout(page)
      await database.variant.update({ where: { sku: product.sku }, data: { priceCents: 1300 } })
      await fields(page).order.click()

      await expect(alert(page)).toContainText('A price has changed: the total is now €30.90.')
      await expect(page.getByRole('region', { name: 'Your order' })).toContainText('€30.90')
      expect(await database.order.count({ where: { userId: shopper.id } })).toBe(0)
      await expectAddressKept(page)

      await fields(page).card.fill(demoCards.succeeds)
      await fields(page).order.click()
      await expect(page).toHaveURL(orderUrl)
      await expect(main(page)).toContainText('€30.90')
    })
  })
}

test('a refusal takes the focus, so that it is heard', async ({ page, shopper, product, allowConsole }) => {
  allowConsole(/status of 4(02|22)/)
  await signIn(page, shopper)
  await putInCart(page, product)
  await page.goto('/checkout')
  await expectGreeting(page, shopper)
  await fields(page).order.click()
  await expect(alert(page)).toContainText('Please look at these again:')
  await expect(alert(page)).toBeFocused()
  await fillCheckout(page, demoCards.declined)
  await fields(page).order.click()
  await expect(alert(page)).toContainText('The card was declined')
  await expect(alert(page)).toBeFocused()
  await expectCartCount(page, 1)
})

test('what was sold out in the meantime is named, and nothing is charged', async ({
  page,
  shopper,
  sell,
  database,
  allowConsole,
}) => {
  allowConsole(/status of 409/)
  const gone = await sell()
  const there = await sell()
  await signIn(page, shopper)
  await putInCart(page, gone)
  await putInCart(page, there)
  await page.goto('/checkout')
  await expectGreeting(page, shopper)
  await fillCheckout(page)
  await database.variant.update({ where: { sku: gone.sku }, data: { stock: 0 } })
  await fields(page).order.click()
  await expect(alert(page)).toContainText(`${gone.name} is sold out. You were not charged.`)
  await expectAddressKept(page)
  expect(await database.order.count({ where: { userId: shopper.id } })).toBe(0)
  await expect(main(page).getByRole('link', { name: 'Put your cart right' })).toHaveAttribute('href', '/cart')

  // Without leaving what was typed.
  await main(page)
    .getByRole('button', { name: `Order without it: ${gone.name}` })
    .click()
  const summary = page.getByRole('region', { name: 'Your order' })
  await expect(summary).not.toContainText(gone.name)
  await expect(summary.getByRole('heading', { name: 'Your order' })).toBeFocused()
  await expect(alert(page)).toHaveCount(0)
  await expectCartCount(page, 1)
  await expectAddressKept(page)
  await fields(page).order.click()
  await expect(page).toHaveURL(orderUrl)
  await expect(main(page)).not.toContainText(gone.name)
})

test('an order of somebody else is not found', async ({ page, visit, shopper, product, allowConsole, database }) => {
  allowConsole(/status of 404/)
  await signIn(page, shopper)
  await putInCart(page, product)
  const number = await placeOrder(page)
  expect((await page.goto(`/orders/${number}`))?.status()).toBe(200)

  const { user, password } = await createUser(database)
  const stranger = await visit()
  await stranger.goto(`/orders/${number}`)
  await expect(stranger).toHaveURL(`/login?callbackUrl=${encodeURIComponent(`/orders/${number}`)}`)
  await signIn(stranger, { email: user.email, password })
  const response = await stranger.goto(`/orders/${number}`)
  expect(response?.status()).toBe(404)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(/forgot this page/)
  await expect(main(stranger)).not.toContainText(product.name)
})

test('a reload keeps what was typed, but for the card; another account in the same tab sees nothing of it', async ({
  page,
  shopper,
  product,
  database,
}) => {
  await signIn(page, shopper)
  await putInCart(page, product)
  await page.goto('/checkout')
  await expectGreeting(page, shopper)
  const summary = page.getByRole('region', { name: 'Your order' })
  // Within the summary: to choose, the page may have to scroll.
  const layout = () =>
    summary.evaluate((region) => {
      const top = (element: Element | null) => element?.getBoundingClientRect().top ?? Number.NaN
      return [
        region.clientHeight,
        top(region.querySelector('dl')) - top(region),
        top(region.querySelector('button')) - top(region),
      ]
    })
  const place = await layout()
  for (const delivery of [/^Express/, /^Pick up/, /^Standard/, /^Express/]) {
    await page.getByRole('radio', { name: delivery }).check()
    expect(await layout(), 'the summary never jumps').toEqual(place)
  }
  await fillCheckout(page)
  for (const field of await page.getByRole('main').locator('input:is([type="text"], :not([type])), select').all()) {
    await expect(field).toHaveAttribute('autocomplete', /^(shipping |cc-)/)
  }
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('4242')
  await page.reload()
  await expectAddressKept(page)
  await expect(page.getByRole('radio', { name: /^Express/ })).toBeChecked()
  await expect(summary).toContainText('€19.90')
  await expect(fields(page).card).toHaveValue('')

  const { user, password } = await createUser(database)
  await signIn(page, { email: user.email, password })
  await putInCart(page, product)
  await page.goto('/checkout')
  await expectGreeting(page, user)
  await expect(fields(page).line1).toHaveValue('')
})

test('an order whose answer was lost by a reload is placed once, and Back does not lead to its form', async ({
  page,
  shopper,
  product,
  database,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED|status of 4(09|22)/)
  await signIn(page, shopper)
  await putInCart(page, product)
  await page.goto('/cart')
  await expectCartCount(page, 1)
  await page.getByRole('link', { name: 'Checkout' }).click()
  await expect(page).toHaveURL('/checkout')
  await fillCheckout(page)
  const keys: string[] = []
  await page.route('/api/orders', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '')
    await route.abort()
  })
  await fields(page).order.click()
  await expect(alert(page)).toContainText(/No answer|not answered/i)
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('4242')
  await page.reload()
  await expectAddressKept(page)
  await fields(page).card.fill(demoCards.succeeds)
  await page.unroute('/api/orders')
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/orders')) {
      keys.push(request.headers()['idempotency-key'] ?? '')
    }
  })
  await fields(page).order.click()
  await expect(page).toHaveURL(orderUrl)
  expect(keys).toHaveLength(2)
  expect(keys[1]).toBe(keys[0])
  expect(await database.order.count({ where: { userId: shopper.id } })).toBe(1)
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(address.line1)
  await page.goBack()
  await expect(page).toHaveURL('/cart')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your cart is empty.')
})
