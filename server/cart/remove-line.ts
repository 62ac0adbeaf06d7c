import 'server-only'
import { transaction } from '@/server/platform/transaction'
import type { CartView } from '@/lib/views/cart-view'
import { activeCartOf } from './active-cart-of'
import type { CartOwner } from './cart-owner'
import { emptyCart, readCart } from './read-cart'

/**
 * Takes a line out. A line that is gone already, or is in another's cart, changes nothing: so it can be repeated.
 * @returns the cart without it
 */
export async function removeLine(owner: CartOwner, lineId: string): Promise<CartView> {
  if (owner.kind === 'nobody') return emptyCart
  return transaction(async (tx) => {
    // The cart is locked before its line, as everywhere: the other way round two requests could wait for each other.
    const [changed] = await tx.cart.updateManyAndReturn({
      where: { ...activeCartOf(owner), lines: { some: { id: lineId } } },
      data: { version: { increment: 1 }, updatedAt: new Date() },
      select: { id: true },
    })
    if (changed) await tx.cartLine.deleteMany({ where: { id: lineId, cartId: changed.id } })
    const cart = changed ?? (await tx.cart.findFirst({ where: activeCartOf(owner), select: { id: true } }))
    return cart ? readCart(tx, cart.id) : emptyCart
  })
}
