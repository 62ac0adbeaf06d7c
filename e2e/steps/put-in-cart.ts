import { expect, type Page } from '@playwright/test'

/** Puts something into the cart of this browser past the product's page. */
export async function putInCart(page: Pick<Page, 'request'>, { sku }: { sku: string }, quantity = 1): Promise<void> {
  const response = await page.request.post('/api/cart/lines', { data: { sku, quantity } })
  expect(response.status(), await response.text()).toBe(201)
}
