import { demoCards } from '@/lib/demo-card'
import type { OrderRequest } from '@/lib/schemas/order-request'

/** @returns what a shopper sends to place an order */
export function orderRequest(card: keyof typeof demoCards = 'succeeds'): OrderRequest {
  return {
    shippingAddress: {
      name: 'Ada',
      line1: 'Main 1',
      line2: undefined,
      city: 'Ulm',
      postalCode: '89073',
      country: 'DE',
    },
    delivery: 'standard',
    payment: { method: 'card', cardNumber: demoCards[card] },
  }
}
