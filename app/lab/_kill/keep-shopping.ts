import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import type { CartView } from '@/lib/views/cart-view'
import { placeOrder } from '../_lab/order-of'
import type { Send } from '../_lab/send'
import { addOne, findGoods, newShopper, viewCart, wanted, type Shopper } from '../_lab/shopper'
import { LabError } from '../_lab/lab-error'

// Slow enough for the shop's limits, also with a crowd beside it.
const pauseMs = 300

/** Somebody with an order behind him and a cart before him, whose every further request changes nothing if all goes well. */
export type Regular = { shopper: Shopper; orderKey: string; lineId: string; quantity: number }

/** @throws LabError */
export async function newRegular(send: Send): Promise<Regular> {
  const shopper = await newShopper(send, 'you')
  const [first, second] = await findGoods(send, 'you', 2)
  if (!first || !second) throw new LabError('There is too little on the shelves: npm run shop:reset fills them again.')
  wanted(await addOne(send, shopper, first.sku))
  const orderKey = newIdempotencyKey()
  wanted(await placeOrder(send, shopper, orderKey))
  wanted(await addOne(send, shopper, first.sku))
  const { lines } = wanted(await addOne(send, shopper, second.sku))
  const [line] = lines
  if (!line) throw new LabError('The cart is empty although something was put in.')
  return { shopper, orderKey, lineId: line.id, quantity: line.quantity }
}

/**
 * Reads and writes until told to stop: looks at the cart, says again how many of one thing, sends the same order again.
 * Cart and orders must be the same afterwards, however often one of these was cut off and repeated.
 */
export async function keepShopping(send: Send, regular: Regular, isOver: () => boolean): Promise<void> {
  const { shopper, orderKey, lineId, quantity } = regular
  const { token } = shopper
  const rounds = [
    () => viewCart(send, shopper),
    () => send<CartView>({ method: 'PUT', path: `/api/cart/lines/${lineId}`, token, body: { quantity } }),
    () => send({ path: '/api/orders', token }),
    () => placeOrder(send, shopper, orderKey),
  ]
  for (let round = 0; !isOver(); round++) {
    await rounds[round % rounds.length]?.()
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
