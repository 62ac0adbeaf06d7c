import type { ShopperView } from '@/lib/views/shopper-view'
import type { CartView } from '@/lib/views/cart-view'
import type { CartOwner } from '@/server/cart/cart-owner'
import { findGuestCartId, setGuestCartCookie } from '@/server/identity/guest-cart-cookie'
import { findAccount } from './account'
import { setHint } from './hint-cookie'

export type CartRequester = { owner: CartOwner; shopper: ShopperView | null }

/**
 * Whose cart this request is about: the account's that is signed in, else the guest's who holds the cart token.
 * @throws HttpProblem 401 when a session token was sent and is refused
 */
export async function findCartRequester(): Promise<CartRequester> {
  const shopper = await findAccount()
  if (shopper) return { owner: { kind: 'user', userId: shopper.id }, shopper }
  const cartId = await findGuestCartId()
  return { owner: cartId === null ? { kind: 'nobody' } : { kind: 'guest', cartId }, shopper }
}

/** Sends along what a change of the cart means for the browser: the header's count, and a new guest's cart token. */
export async function rememberCart({ owner, shopper }: CartRequester, cart: CartView): Promise<void> {
  await setHint({ name: shopper?.name ?? null, cartCount: cart.itemCount, notice: null })
  if (owner.kind !== 'user' && cart.id !== null) await setGuestCartCookie(cart.id)
}
