import type { ShopperView } from '@/lib/views/shopper-view'
import { getCart } from '@/server/cart/get-cart'
import { mergeGuestCart } from '@/server/cart/merge-guest-cart'
import { clearGuestCartCookie, findGuestCartId } from '@/server/identity/guest-cart-cookie'
import { rememberDevice } from '@/server/identity/known-device'
import { setHint } from './hint-cookie'

/**
 * What follows a sign-in: the guest's cart goes into the account's, the header learns name, count and what came along, and
 * the browser is known to the account from now on.
 */
export async function welcome(shopper: ShopperView): Promise<void> {
  const guestCartId = await findGuestCartId()
  const merged = guestCartId === null ? 0 : await mergeGuestCart(guestCartId, shopper.id)
  if (guestCartId !== null) await clearGuestCartCookie()
  const cart = await getCart({ kind: 'user', userId: shopper.id })
  const notice = merged > 0 ? { kind: 'cart_merged' as const, itemCount: merged } : null
  await rememberDevice(shopper.email)
  await setHint({ name: shopper.name, cartCount: cart.itemCount, notice })
}
