import { demoCards } from '@/lib/demo-card'
import type { OrderView } from '@/lib/views/order-view'
import type { Send } from './send'
import type { Shopper } from './shopper'

const order = {
  shippingAddress: { name: 'John Doe', line1: 'Counter Street 1', postalCode: '89073', city: 'Ulm', country: 'DE' },
  delivery: 'standard',
  payment: { method: 'card', cardNumber: demoCards.succeeds },
}

/** Orders what is in the cart. However often it is sent with this key, there is one order. */
export function placeOrder(send: Send, { token, traveller }: Shopper, key: string) {
  return send<OrderView>({ method: 'POST', path: '/api/orders', token, key, body: order, traveller })
}
