import 'server-only'
import { transaction } from '@/server/platform/transaction'
import { fail, ok, type Result } from '@/lib/result'
import type { CartView } from '@/lib/views/cart-view'
import { activeCartOf } from './active-cart-of'
import type { CartOwner } from './cart-owner'
import { readCart } from './read-cart'

export type SetQuantityFailure =
  { code: 'line_not_found' } | { code: 'sold_out' } | { code: 'insufficient_stock'; available: number; inCart: number }

/**
 * Sets how many of a line are wanted. Fewer is always possible, more only as far as the stock goes.
 * @param lineId of a line in the owner's cart; another's is not found
 */
export async function setLineQuantity(
  owner: CartOwner,
  lineId: string,
  quantity: number,
): Promise<Result<CartView, SetQuantityFailure>> {
  if (owner.kind === 'nobody') return fail({ code: 'line_not_found' })
  return transaction(async (tx) => {
    // Raising the version first locks the cart, so that the line cannot be ordered or changed in between.
    const [cart] = await tx.cart.updateManyAndReturn({
      where: { ...activeCartOf(owner), lines: { some: { id: lineId } } },
      data: { version: { increment: 1 }, updatedAt: new Date() },
      select: { id: true },
    })
    const line =
      cart &&
      (await tx.cartLine.findUnique({
        where: { id: lineId, cartId: cart.id },
        select: { quantity: true, variant: { select: { stock: true } } },
      }))
    if (!cart || !line) return fail({ code: 'line_not_found' as const })
    const available = line.variant.stock
    if (quantity > line.quantity && quantity > available) {
      return available === 0
        ? fail({ code: 'sold_out' as const })
        : fail({ code: 'insufficient_stock' as const, available, inCart: line.quantity })
    }
    await tx.cartLine.update({ where: { id: lineId }, data: { quantity } })
    return ok(await readCart(tx, cart.id))
  })
}
