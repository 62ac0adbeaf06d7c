import type { Page } from '@playwright/test'
import { createAddOn } from '../prisma/factories/create-add-on'
import { expect, test } from './fixtures'
import { closeDrawer } from './steps/drawer'
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
  await closeDrawer(page)
  await page.getByText('Extra shot').click()
  await expect(addButton(page)).toContainText('€5.50')
  await addButton(page).click()
  await expectCartCount(page, 2)
  // The header counts at once; the drawer comes when the server has it.
  await closeDrawer(page)
  await page.goto('/cart')
  await expect(main(page).getByRole('listitem').filter({ hasText: '€4.60 each' })).toContainText('with Oat milk')
  await expect(main(page).getByRole('listitem').filter({ hasText: '€5.50 each' })).toContainText('Extra shot')
})

test('the quantity goes up to what there is of the chosen variant, and says so', async ({ page, sell }) => {
  const { slug } = await sell({
    variants: [
      { name: 'Large', stock: 3, priceCents: 900 },
      { name: 'Small', stock: 500, priceCents: 700 },
    ],
  })
  await page.goto(`/products/${slug}`)
  const quantity = page.getByLabel('How many')
  const more = page.getByRole('button', { name: 'One more' })
  await expect(page.getByRole('radio', { name: 'Large Only 3 left' })).toBeChecked()
  await expect(addButton(page)).toContainText('€9.00')
  await more.click()
  await more.click()
  await expect(quantity).toHaveValue('3')
  await expect(addButton(page)).toContainText('€27.00')
  await expect(quantity).toHaveAccessibleDescription('That is all there is.')
  await expect(more).toBeDisabled()
  await more.press('Enter')
  await expect(quantity).toHaveValue('3')
  await page.getByRole('button', { name: 'One fewer' }).click()
  await expect(addButton(page)).toContainText('€18.00')

  await quantity.fill('4')
  await expect(quantity).toHaveAccessibleDescription('Only 3 are left.')
  await expect(addButton(page)).toHaveText('Add to cart')
  await addButton(page).click()
  await expect(quantity).toBeFocused()
  expect(await quantity.evaluate((input: HTMLInputElement) => input.validationMessage)).toBe('Only 3 are left.')

  await page.getByText('Small', { exact: true }).click()
  await expect(addButton(page)).toContainText('€28.00')
  await quantity.fill('100')
  await expect(quantity).toHaveAccessibleDescription('At most 99 at once.')
})

test('a product that is sold out says so instead of offering itself', async ({ page, sell }) => {
  const { slug } = await sell({ variants: [{ stock: 0 }] })
  await page.goto(`/products/${slug}`)
  await expect(main(page)).toContainText('Sold out for now')
  await expect(addButton(page)).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'If you order now' })).toHaveCount(0)
})

test('more than there is is refused with a sentence, and nothing gets in', async ({
  page,
  sell,
  database,
  allowConsole,
}) => {
  allowConsole(/status of 409/)
  const { slug, sku } = await sell({ variants: [{ stock: 3 }] })
  await page.goto(`/products/${slug}`)
  await expect(addButton(page)).toContainText('€10.00')
  // Somebody else has just bought one, and this page does not know of it.
  await database.variant.update({ where: { sku }, data: { stock: 2 } })
  await page.getByLabel('How many').fill('3')
  await addButton(page).click()
  await expect(main(page).getByRole('status')).toHaveText('Only 2 are left.')
  await expectCartCount(page, 0)
  await page.getByLabel('How many').fill('2')
  await addButton(page).click()
  await expectCartCount(page, 2)
  await closeDrawer(page)
  await addButton(page).click()
  await expect(main(page).getByRole('status')).toHaveText('Only 2 are left, and 2 are in your cart already.')
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a variant that is sold out can be read about, and not be bought', async ({ page, sell }) => {
      const { slug } = await sell({
        variants: [
          { name: 'Small', stock: 0, priceCents: 700 },
          { name: 'Large', stock: 9, priceCents: 900 },
        ],
      })
      await page.goto(`/products/${slug}`)
      const gone = page.getByRole('radio', { name: 'Small Sold out' })
      await expect(page.getByRole('radio', { name: 'Large' })).toBeChecked()
      await expect(addButton(page)).toBeVisible()
      await expect(page.getByText('All of these are gone')).toBeHidden()
      await page.getByText('Small Sold out').click()
      await expect(gone).toBeChecked()
      await expect(gone).toHaveAccessibleDescription('All of these are gone for now. Still here: Large.')
      await expect(page.getByText('All of these are gone')).toBeVisible()
      await expect(main(page)).toContainText('This one is sold out.')
      await expect(addButton(page)).toBeHidden()
      await page.getByText('Large', { exact: true }).click()
      await expect(addButton(page)).toBeVisible()
    })

    test('several pictures can be gone through', async ({ page, sell }) => {
      const { slug } = await sell({ pictures: ['amnesia-dark-roast', 'goldfish-mug', 'ebb-teapot'] })
      await page.goto(`/products/${slug}`)
      const gallery = page.getByRole('region', { name: 'Pictures' })
      const picture = (place: number) => gallery.getByRole('listitem').nth(place - 1)
      await expect(picture(1)).toBeInViewport({ ratio: 0.5 })
      await gallery.getByRole('link', { name: 'Picture 3 of 3' }).click()
      await expect(picture(3)).toBeInViewport({ ratio: 0.5 })
      await expect(picture(1)).not.toBeInViewport()
      await gallery.getByRole('list', { name: 'Pictures' }).focus()
      await page.keyboard.press('ArrowLeft')
      await expect(picture(2)).toBeInViewport({ ratio: 0.5 })
      await expect(picture(3)).not.toBeInViewport()
      // With JavaScript the small picture says which one it is, and the address stays as it was.
      if (!javaScriptEnabled) return
      await expect(gallery.getByRole('link', { name: 'Picture 2 of 3' })).toHaveAttribute('aria-current', 'true')
      await expect(page).toHaveURL(`/products/${slug}`)
    })

    test('it says how it tastes, what it is and when it comes', async ({ page, sell }) => {
      const { slug } = await sell({
        attributes: [['Altitude', '1,950 m']],
        tasteProfile: { aroma: 5, acidity: 4, sweetness: 3, body: 1, bitterness: 2 },
        variants: [{ priceCents: 1500 }],
      })
      await page.goto(`/products/${slug}`)
      const taste = page.getByRole('region', { name: 'How it tastes' })
      await expect(taste.getByRole('row')).toHaveText([
        /What/,
        /Aroma.*5 of 5/,
        /Brightness.*4 of 5/,
        /Sweetness.*3 of 5/,
        /Body.*1 of 5/,
        /Bitterness.*2 of 5/,
      ])
      await expect(page.getByRole('row', { name: 'Altitude' })).toContainText('1,950 m')
      const delivery = page.getByRole('region', { name: 'If you order now' })
      // The page is kept for everybody and knows no day; the browser does.
      await expect(delivery).toContainText(
        javaScriptEnabled ? /Standard\w{3}, \d{1,2} \w+ to \w{3}, \d{1,2} \w+/ : /Standard2–4 working days/,
      )
      await expect(delivery).toContainText('€4.90, free from €50.00')
    })
  })
}

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

  test('a refusal is said on the page that follows', async ({ page, sell, database }) => {
    const { slug, sku } = await sell({ variants: [{ stock: 3 }] })
    await page.goto(`/products/${slug}`)
    await database.variant.update({ where: { sku }, data: { stock: 2 } })
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
