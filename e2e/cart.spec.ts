import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectCartCount } from './steps/header'
import { putInCart } from './steps/put-in-cart'

const main = (page: Page) => page.getByRole('main')
const lines = (page: Page) => main(page).getByRole('listitem')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a guest adds, changes how many, and takes out until the cart is empty', async ({ page, sell }) => {
      const beans = await sell({ variants: [{ priceCents: 1200 }] })
      const kettle = await sell({ variants: [{ priceCents: 4900 }] })
      for (const { slug } of [beans, kettle]) {
        await page.goto(`/products/${slug}`)
        await page.getByRole('button', { name: 'Add to cart' }).click()
        const sum = slug === beans.slug ? '€12.00' : '€61.00'
        // Without JavaScript this is the cart itself.
        await expect(main(page)).toContainText(javaScriptEnabled ? `in your cart, ${sum}` : sum)
      }
      if (javaScriptEnabled) await page.goto('/cart')
      else await page.getByRole('banner').getByRole('link', { name: /^Cart/ }).click()
      await expect(page).toHaveURL('/cart')
      await expect(lines(page)).toHaveCount(2)

      await page.getByRole('button', { name: `One ${beans.name} more` }).click()
      await expect(main(page)).toContainText('3 things')
      await expect(lines(page).filter({ hasText: beans.name })).toContainText('€24.00')
      const howMany = page.getByRole('spinbutton', { name: `How many ${kettle.name}` })
      await howMany.fill('4')
      await howMany.press('Enter')
      await expect(main(page)).toContainText('6 things')
      await expect(page.getByRole('region', { name: 'Total' })).toContainText('€220.00')
      await page.getByRole('button', { name: `One ${beans.name} fewer` }).click()
      await expect(main(page)).toContainText('5 things')
      await expect(page.getByRole('button', { name: `One ${beans.name} fewer` })).toBeDisabled()

      await page.getByRole('button', { name: `Remove ${kettle.name}` }).click()
      await expect(lines(page)).toHaveCount(1)
      await expect(lines(page)).toContainText(beans.name)
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect(howMany).toHaveValue('4')
      await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
      await page.getByRole('button', { name: `Remove ${kettle.name}` }).click()
      await expect(lines(page)).toHaveCount(1)
      await page.getByRole('button', { name: `Remove ${beans.name}` }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your cart is empty.')
      await page.getByRole('link', { name: 'Find something good' }).click()
      await expect(page).toHaveURL('/products')
    })

    test('more than there is is refused with a sentence, and the line stays as it was', async ({
      page,
      sell,
      allowConsole,
    }) => {
      allowConsole(/status of 409/)
      const product = await sell({ variants: [{ stock: 2 }] })
      await putInCart(page, product, 2)
      await page.goto('/cart')
      await page.getByRole('button', { name: `One ${product.name} more` }).click()
      await expect(main(page)).toContainText('Only 2 are left')
      await expect(page.getByRole('spinbutton', { name: `How many ${product.name}` })).toHaveValue('2')
    })
  })
}

test('the header counts along on every page, without a reload', async ({ page, sell }) => {
  const product = await sell()
  await page.goto(`/products/${product.slug}`)
  await expectCartCount(page, 0)
  await expect(page.getByRole('button', { name: 'Add to cart' })).toContainText('€10.00')
  await page.getByLabel('How many').fill('3')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expectCartCount(page, 3)
  await page.getByRole('link', { name: 'See your cart' }).click()
  await page.getByRole('button', { name: `One ${product.name} fewer` }).click()
  await expectCartCount(page, 2)
  await expect(main(page)).toContainText('2 things')
  await page.getByRole('button', { name: `Remove ${product.name}` }).click()
  await expectCartCount(page, 0)
})

test('a price that has changed is shown at its line', async ({ page, product, database }) => {
  await putInCart(page, product, 2)
  await database.variant.update({ where: { sku: product.sku }, data: { priceCents: 1150 } })
  await page.goto('/cart')
  await expect(lines(page)).toContainText(/The price has risen since you put it in:\s*€10\.00\s*€11\.50/)
  await expect(lines(page)).toContainText('€23.00')
  await database.variant.update({ where: { sku: product.sku }, data: { priceCents: 900 } })
  await page.reload()
  await expect(lines(page)).toContainText(/The price has fallen since you put it in:\s*€10\.00\s*€9\.00/)
})

test('a line that is sold out or short meanwhile says so and stands in the way of the checkout', async ({
  page,
  sell,
  database,
}) => {
  const gone = await sell()
  const short = await sell()
  await putInCart(page, gone)
  await putInCart(page, short, 3)
  await database.variant.update({ where: { sku: gone.sku }, data: { stock: 0 } })
  await database.variant.update({ where: { sku: short.sku }, data: { stock: 1 } })
  await page.goto('/cart')
  await expectCartCount(page, 4)
  await expect(lines(page).filter({ hasText: gone.name })).toContainText('Sold out since you put it in')
  await expect(lines(page).filter({ hasText: short.name })).toContainText('Only 1 left')
  const checkout = page.getByRole('link', { name: 'Checkout' })
  await expect(checkout).toHaveCount(0)
  await page.getByRole('button', { name: `Remove ${gone.name}` }).click()
  await expect(lines(page)).toHaveCount(1)
  const howMany = page.getByRole('spinbutton', { name: `How many ${short.name}` })
  await howMany.fill('1')
  await howMany.press('Enter')
  await expect(checkout).toBeVisible()
})
