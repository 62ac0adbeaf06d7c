import type { CartView } from '@/lib/views/cart-view'
import { getCart } from '@/server/cart/get-cart'
import { findShopper } from '@/server/identity/find-shopper'
import { findGuestCartId } from '@/server/identity/guest-cart-cookie'

/** @returns the cart of whoever asks for the current page */
export async function getOwnCart(): Promise<CartView> {
  const shopper = await findShopper()
  if (shopper) return getCart({ kind: 'user', userId: shopper.id })
  const cartId = await findGuestCartId()
  return getCart(cartId === null ? { kind: 'nobody' } : { kind: 'guest', cartId })
}
