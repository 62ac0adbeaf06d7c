import 'server-only'
import { fail, ok, type Result } from '@/lib/result'
import type { OrderView } from '@/lib/views/order-view'
import type { ChargeOutcome } from '@/server/card-company/charge-outcome'
import { orderSelect, toOrderView } from '@/server/orders/to-order-view'
import { enqueueMail } from '@/server/platform/enqueue-mail'
import { storeOutcomeOfOrder } from '@/server/platform/idempotency'
import type { SqlClient } from '@/server/platform/sql-client'
import { transaction } from '@/server/platform/transaction'
import { orderScope } from './order-scope'
import type { PlaceOrderFailure } from './place-order-failure'
import { undoOrder } from './undo-order'

/**
 * Writes down what came of the payment, all in one transaction: the order is paid, or it is undone and the shopper has
 * stock and cart back; and the key under which it was placed answers with that from now on. A paid order is confirmed
 * by mail.
 * Whoever comes second (a resend, the sweep) changes nothing and gets what the first one wrote.
 */
export async function settlePayment(
  orderId: string,
  charge: ChargeOutcome,
): Promise<Result<OrderView, PlaceOrderFailure>> {
  return transaction(async (tx) => {
    const { count } = await tx.payment.updateMany({
      where: { orderId, status: 'pending' },
      data: { status: charge, updatedAt: new Date() },
    })
    if (count === 0) return (await readOutcome(tx, orderId)).outcome
    if (charge === 'succeeded') {
      await tx.order.update({ where: { id: orderId }, data: { status: 'paid', updatedAt: new Date() } })
    } else {
      await undoOrder(tx, orderId, charge === 'declined' ? 'declined' : 'expired')
    }
    const { userId, outcome } = await readOutcome(tx, orderId)
    if (outcome.ok) await confirmByMail(tx, userId, outcome.value)
    await storeOutcomeOfOrder(tx, { scope: orderScope(userId), orderId }, outcome)
    return outcome
  })
}

async function confirmByMail(tx: SqlClient, userId: string, order: OrderView): Promise<void> {
  const { email, name } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, name: true },
  })
  await enqueueMail(tx, { to: email, template: 'order-confirmation', data: { name, order } })
}

async function readOutcome(
  tx: SqlClient,
  orderId: string,
): Promise<{ userId: string; outcome: Result<OrderView, PlaceOrderFailure> }> {
  const { userId, ...order } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { ...orderSelect, userId: true },
  })
  if (order.status !== 'declined') return { userId, outcome: ok(toOrderView(order)) }
  return { userId, outcome: fail({ code: order.expiredAt ? 'order_expired' : 'card_declined' }) }
}
