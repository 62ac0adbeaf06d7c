import { expect, test } from './fixtures'

test.describe('the page about the HTTP interface', () => {
  test('is found from the foot of every page, and tells of an operation when it is opened', async ({ page }) => {
    await page.goto('/products')
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: /HTTP interface/ })
      .click()
    await expect(page).toHaveURL('/docs/api')
    await page.getByText('/api/orders', { exact: true }).first().click()
    await expect(page.getByText('shippingAddress.postalCode').first()).toBeVisible()
    await page
      .getByText(/What can go wrong/)
      .filter({ visible: true })
      .click()
    await expect(page.getByText('card_declined')).toBeVisible()
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('is complete', async ({ page }) => {
      await page.goto('/docs/api')
      await page.getByText('/api/cart/lines', { exact: true }).click()
      await expect(page.getByText('from 1 to 99').filter({ visible: true })).toBeVisible()
    })
  })
})
