import 'server-only'
import { productTag } from '@/lib/catalog-tags'
import { fail, ok, type Result } from '@/lib/result'
import type { OrderView } from '@/lib/views/order-view'
import { moveLines } from '@/server/cart/move-lines'
import { openCart } from '@/server/cart/open-cart'
import { orderSelect, toOrderView } from '@/server/orders/to-order-view'
import type { SqlClient } from '@/server/platform/sql-client'
import { writeOutbox } from '@/server/platform/write-outbox'
import type { ChargeOutcome } from './charge-card'
import type { PlaceOrderFailure } from './place-order-failure'

/**
 * Writes down what came of the payment: the order is paid, or it is undone and the shopper has stock and cart back.
 * Whoever comes second (a resend that took over) changes nothing and gets what the first one wrote.
 */
export async function settlePayment(
  tx: SqlClient,
  orderId: string,
  outcome: ChargeOutcome,
): Promise<Result<OrderView, PlaceOrderFailure>> {
  const { count } = await tx.payment.updateMany({
    where: { orderId, status: 'pending' },
    data: { status: outcome, updatedAt: new Date() },
  })
  if (count > 0 && outcome === 'succeeded') {
    await tx.order.update({ where: { id: orderId }, data: { status: 'paid', updatedAt: new Date() } })
  }
  if (count > 0 && outcome === 'declined') await undo(tx, orderId)
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: orderSelect })
  return order.status === 'declined' ? fail({ code: 'card_declined' }) : ok(toOrderView(order))
}

async function undo(tx: SqlClient, orderId: string): Promise<void> {
  const order = await tx.order.update({
    where: { id: orderId },
    data: { status: 'declined', updatedAt: new Date() },
    select: {
      userId: true,
      cartId: true,
      lines: { select: { sku: true, quantity: true, productSlug: true }, orderBy: { sku: 'asc' } },
    },
  })
  await giveCartBack(tx, order.cartId, order.userId)
  for (const { sku, quantity } of order.lines) {
    await tx.variant.updateMany({ where: { sku }, data: { stock: { increment: quantity } } })
  }
  await writeOutbox(
    tx,
    order.lines.map((line) => productTag(line.productSlug)),
  )
}

/** The closed cart opens again, unless the shopper has begun another meanwhile: then its lines go there. */
async function giveCartBack(tx: SqlClient, cartId: string, userId: string): Promise<void> {
  const reopened = await tx.$executeRaw`
    UPDATE carts SET status = 'active', version = version + 1, updated_at = now()
    WHERE id = ${cartId}::uuid
      AND NOT EXISTS (SELECT 1 FROM carts WHERE user_id = ${userId}::uuid AND status = 'active')`
  if (reopened === 0) await moveLines(tx, cartId, await openCart(tx, { kind: 'user', userId }))
}
