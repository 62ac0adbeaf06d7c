import type { CartView } from '@/lib/views/cart-view'
import { announceCart } from './announce-cart'

/** Name of the window event after which the cart is shown; its detail is the cart. */
export const cartAddedEvent = 'goldfish:added'

/** To be called when something was put into the cart: the cart comes into view. */
export function announceAdded(cart: CartView): void {
  announceCart()
  window.dispatchEvent(new CustomEvent(cartAddedEvent, { detail: cart }))
}
