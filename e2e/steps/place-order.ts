import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { demoCards } from '../../lib/demo-card'
import { address } from './fill-checkout'

/**
 * Orders what is in the cart past the pages.
 * @param page somebody is signed in to it
 * @returns the order's number
 */
export async function placeOrder(page: Pick<Page, 'request'>): Promise<string> {
  const response = await page.request.post('/api/orders', {
    headers: { 'Idempotency-Key': randomUUID() },
    data: {
      shippingAddress: { ...address, country: 'IE' },
      delivery: 'standard',
      payment: { method: 'card', cardNumber: demoCards.succeeds },
    },
  })
  expect(response.status(), await response.text()).toBe(201)
  const { number }: { number: string } = await response.json()
  return number
}
