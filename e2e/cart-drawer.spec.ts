import type { Page } from '@playwright/test'
import { createAddOn } from '../prisma/factories/create-add-on'
import { expect, test } from './fixtures'
import { closeDrawer, drawer } from './steps/drawer'
import { expectCartCount } from './steps/header'

const cartLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Cart/ })
const addButton = (page: Page) => page.getByRole('button', { name: 'Add to cart' })
const heading = (page: Page) => drawer(page).getByRole('heading', { name: 'Your cart' })

/** Where the page's heading stands: whatever opens or closes over it must not move it. */
const place = (page: Page) => page.locator('h1').boundingBox()

test('what is added comes into view, can be changed and taken out there, and the page is where it was', async ({
  page,
  viewport,
  sell,
  database,
}) => {
  const addOns = [await createAddOn(database, { name: 'Oat milk', priceCents: 60 })]
  const product = await sell({ addOns, variants: [{ priceCents: 400 }] })
  await page.goto(`/products/${product.slug}`)
  await expect(addButton(page)).toContainText('€4.00')
  await page.getByText('Oat milk').click()
  await expect(addButton(page)).toContainText('€4.60')
  await addButton(page).focus()
  const before = await place(page)
  await page.keyboard.press('Enter')

  await expect(heading(page)).toBeFocused()
  const line = drawer(page).getByRole('listitem')
  await expect(line).toContainText('with Oat milk')
  await expectCartCount(page, 1)
  expect(await place(page), 'nothing shifts').toEqual(before)
  // It slides in.
  await expect
    .poll(async () => {
      const box = await drawer(page).boundingBox()
      return box && [Math.round(box.x), Math.round(box.x + box.width)]
    })
    .toEqual(viewport?.width === 390 ? [0, 390] : [1280 - 464, 1280])

  if (viewport?.width === 390) {
    // Letters twice as large, or a small phone: nothing is cut off at the side.
    await page.setViewportSize({ width: 320, height: 640 })
    const remove = await page.getByRole('button', { name: `Remove ${product.name}` }).boundingBox()
    expect(remove && remove.x + remove.width).toBeLessThanOrEqual(320)
    await page.setViewportSize({ width: 390, height: 844 })
  }
  await page.getByRole('button', { name: `One ${product.name} more` }).click()
  await expect(drawer(page)).toContainText('2 things')
  await expect(line).toContainText('€9.20')
  await expectCartCount(page, 2)
  await page.getByRole('button', { name: `Remove ${product.name}` }).focus()
  await page.keyboard.press('Enter')
  await expect(drawer(page)).toContainText('Your cart is empty.')
  const toast = drawer(page)
    .getByRole('status')
    .filter({ hasText: `${product.name} is out of your cart.` })
  await expect(toast.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(line).toContainText('with Oat milk')
  await expect(line).toContainText('€9.20')
  await expect(heading(page)).toBeFocused()
  await expect(toast).toHaveCount(0)
  await expectCartCount(page, 2)

  await closeDrawer(page)
  await expect(addButton(page)).toBeFocused()
  expect(await place(page), 'nor does it when the drawer goes').toEqual(before)
  await cartLink(page).click()
  await drawer(page).getByRole('link', { name: 'See your cart' }).click()
  await expect(page).toHaveURL('/cart')
  await expect(page.getByRole('main').getByRole('listitem')).toContainText('€9.20')
  await expect(drawer(page)).toHaveCount(0)
})
