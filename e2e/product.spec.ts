import type { Page } from '@playwright/test'
import { createAddOn } from '../prisma/factories/create-add-on'
import { expect, test } from './fixtures'
import { expectCartCount } from './steps/header'

const addButton = (page: Page) => page.getByRole('button', { name: 'Add to cart' })
const main = (page: Page) => page.getByRole('main')

test('the chosen variant sets the price and is what goes into the cart', async ({ page, sell }) => {
  const { slug } = await sell({
    variants: [
      { name: '250 g', priceCents: 890, stock: 9 },
      { name: '1 kg', priceCents: 2850, stock: 9 },
    ],
  })
  await page.goto(`/products/${slug}`)
  await expect(page.getByRole('radio', { name: '250 g' })).toBeChecked()
  await expect(addButton(page)).toContainText('€8.90')
  await page.getByText('1 kg').click()
  await expect(addButton(page)).toContainText('€28.50')
  await page.getByLabel('How many').fill('2')
  await expect(addButton(page)).toContainText('€57.00')
  await addButton(page).click()
  await expect(main(page).getByRole('status')).toContainText('2 of them are in')
  await expectCartCount(page, 2)
  await page.getByRole('link', { name: 'See your cart' }).click()
  await expect(page).toHaveURL('/cart')
  const line = main(page).getByRole('listitem')
  await expect(line).toContainText('1 kg')
  await expect(line).toContainText('€28.50 each')
  await expect(line).toContainText('€57.00')
})

test('add-ons are priced, and the same thing with another one is a line of its own', async ({
  page,
  sell,
  database,
}) => {
  const addOns = [
    await createAddOn(database, { name: 'Oat milk', priceCents: 60 }),
    await createAddOn(database, { name: 'Extra shot', priceCents: 90 }),
  ]
  const { slug } = await sell({ addOns, variants: [{ priceCents: 400 }] })
  await page.goto(`/products/${slug}`)
  await expect(addButton(page)).toContainText('€4.00')
  await page.getByText('Oat milk').click()
  await expect(addButton(page)).toContainText('€4.60')
  await addButton(page).click()
  await expectCartCount(page, 1)
  await page.getByText('Extra shot').click()
  await expect(addButton(page)).toContainText('€5.50')
  await addButton(page).click()
  await expectCartCount(page, 2)
  await page.goto('/cart')
  await expect(main(page).getByRole('listitem').filter({ hasText: '€4.60 each' })).toContainText('with Oat milk')
  await expect(main(page).getByRole('listitem').filter({ hasText: '€5.50 each' })).toContainText('Extra shot')
})

test('a sold-out variant says so and cannot be chosen', async ({ page, sell }) => {
  const { slug } = await sell({
    variants: [
      { name: 'Small', stock: 0, priceCents: 700 },
      { name: 'Large', stock: 3, priceCents: 900 },
    ],
  })
  await page.goto(`/products/${slug}`)
  await expect(page.getByRole('radio', { name: 'Small Sold out' })).toBeDisabled()
  await expect(page.getByRole('radio', { name: 'Large Only 3 left' })).toBeChecked()
  await expect(addButton(page)).toContainText('€9.00')
})

test('a product that is sold out says so instead of offering itself', async ({ page, sell }) => {
  const { slug } = await sell({ variants: [{ stock: 0 }] })
  await page.goto(`/products/${slug}`)
  await expect(main(page)).toContainText('Sold out for now')
  await expect(addButton(page)).toHaveCount(0)
})

test('more than there is is refused with a sentence, and nothing gets in', async ({ page, sell, allowConsole }) => {
  allowConsole(/status of 409/)
  const { slug } = await sell({ variants: [{ stock: 2 }] })
  await page.goto(`/products/${slug}`)
  await expect(addButton(page)).toContainText('€10.00')
  await page.getByLabel('How many').fill('3')
  await addButton(page).click()
  await expect(main(page).getByRole('status')).toHaveText('Only 2 are left.')
  await expectCartCount(page, 0)
  await page.getByLabel('How many').fill('2')
  await addButton(page).click()
  await expectCartCount(page, 2)
  await addButton(page).click()
  await expect(main(page).getByRole('status')).toHaveText('Only 2 are left, and 2 are in your cart already.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form adds what was chosen and leads to the cart', async ({ page, sell, database }) => {
    const addOn = await createAddOn(database, { name: 'Oat milk', priceCents: 60 })
    const { slug } = await sell({
      addOns: [addOn],
      variants: [
        { name: 'Small', priceCents: 400 },
        { name: 'Large', priceCents: 500 },
      ],
    })
    await page.goto(`/products/${slug}`)
    await page.getByRole('radio', { name: 'Large' }).check({ force: true })
    await page.getByRole('checkbox', { name: 'Oat milk' }).check({ force: true })
    await page.getByLabel('How many').fill('2')
    await addButton(page).click()
    await expect(page).toHaveURL('/cart')
    await expect(main(page).getByRole('listitem')).toContainText('Large')
    await expect(main(page).getByRole('listitem')).toContainText('€11.20')
  })

  test('a refusal is said on the page that follows', async ({ page, sell }) => {
    const { slug } = await sell({ variants: [{ stock: 2 }] })
    await page.goto(`/products/${slug}`)
    await page.getByLabel('How many').fill('3')
    await addButton(page).click()
    await expect(main(page)).toContainText('Only 2 are left.')
  })
})

test('an unknown product is a page with the status 404 and a search that leads on', async ({
  page,
  product,
  allowConsole,
}) => {
  allowConsole(/status of 404/)
  const response = await page.goto(`/products/${product.slug}-of-old`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/forgot this page/)
  await main(page).getByRole('searchbox', { name: 'Search the shop' }).fill(product.name)
  await main(page).getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: product.name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(product.name)
})
