import 'server-only'
import { transaction } from '@/server/platform/transaction'
import { moveLines } from './move-lines'
import { openCart } from './open-cart'

/**
 * At sign-in the guest's cart goes into the account's. Sent twice it counts once: a merged cart is not active any more.
 * @returns how many items came along; 0 when the guest had none
 */
export async function mergeGuestCart(guestCartId: string, userId: string): Promise<number> {
  return transaction(async (tx) => {
    const { count } = await tx.cart.updateMany({
      where: { id: guestCartId, userId: null, status: 'active' },
      data: { status: 'merged', version: { increment: 1 }, updatedAt: new Date() },
    })
    if (count === 0) return 0
    const guest = await tx.cartLine.aggregate({ where: { cartId: guestCartId }, _sum: { quantity: true } })
    const itemCount = guest._sum.quantity ?? 0
    if (itemCount > 0) await moveLines(tx, guestCartId, await openCart(tx, { kind: 'user', userId }))
    return itemCount
  })
}
