import 'server-only'
import { productTag } from '@/lib/catalog-tags'
import { moveLines } from '@/server/cart/move-lines'
import { openCart } from '@/server/cart/open-cart'
import type { SqlClient } from '@/server/platform/sql-client'
import { writeOutbox } from '@/server/platform/write-outbox'
import { quantitiesBySku } from './quantities-by-sku'

/**
 * Takes back an order that was not paid: the shopper has the cart again, and the shelf the stock.
 * To be called once for an order, by whoever wrote its payment's outcome.
 * @param why the card was declined; or it was never charged, and the order has expired
 */
export async function undoOrder(tx: SqlClient, orderId: string, why: 'declined' | 'expired'): Promise<void> {
  const now = new Date()
  const order = await tx.order.update({
    where: { id: orderId },
    data: { status: 'declined', updatedAt: now, ...(why === 'expired' && { expiredAt: now }) },
    select: { userId: true, cartId: true, lines: { select: { sku: true, quantity: true, productSlug: true } } },
  })
  await giveCartBack(tx, order.cartId, order.userId)
  for (const { sku, quantity } of quantitiesBySku(order.lines)) {
    await tx.variant.updateMany({ where: { sku }, data: { stock: { increment: quantity } } })
  }
  await writeOutbox(
    tx,
    order.lines.map((line) => productTag(line.productSlug)),
  )
}

/** The closed cart opens again, unless the shopper has begun another meanwhile: then its lines go there. */
async function giveCartBack(tx: SqlClient, cartId: string, userId: string): Promise<void> {
  await tx.$executeRaw`SAVEPOINT before_cart`
  const reopened = await tx.$executeRaw`
      UPDATE carts SET status = 'active', version = version + 1, updated_at = now()
      WHERE id = ${cartId}::uuid
        AND NOT EXISTS (SELECT 1 FROM carts WHERE user_id = ${userId}::uuid AND status = 'active')`.catch(async () => {
    // Another was begun at this very moment: unseen above, and one too many for the unique index.
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_cart`
    return 0
  })
  if (reopened === 0) await moveLines(tx, cartId, await openCart(tx, { kind: 'user', userId }))
}
