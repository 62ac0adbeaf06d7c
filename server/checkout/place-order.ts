import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Result } from '@/lib/result'
import type { OrderRequest } from '@/lib/schemas/order-request'
import type { OrderView } from '@/lib/views/order-view'
import { CardCompanySilent } from '@/server/card-company/answered'
import { chargeCard } from '@/server/card-company/charge-card'
import { countOrder } from '@/server/platform/count-order'
import { db } from '@/server/platform/db'
import {
  getReservation,
  hashRequest,
  isSameRequest,
  reserve,
  storeOutcome,
  type RequestIdentity,
} from '@/server/platform/idempotency'
import type { SqlClient } from '@/server/platform/sql-client'
import { transaction } from '@/server/platform/transaction'
import { orderScope } from './order-scope'
import type { PlaceOrderFailure } from './place-order-failure'
import { reserveOrder } from './reserve-order'
import { settlePayment } from './settle-payment'

type Outcome = Result<OrderView, PlaceOrderFailure>

type Placed = { kind: 'done' | 'replayed'; outcome: Outcome } | { kind: 'key_reused' } | { kind: 'in_progress' }

/** After this long, whoever began is taken for dead and a repeat goes on in its place. */
const abandonedAfterMs = 30_000
/** How long a repeat waits for the first answer before it is told that it is still being worked on. */
const patienceMs = 5_000
const pollMs = 100

/**
 * Places exactly one order for one key, however often and on however many replicas it is asked for.
 *
 * Three steps: (1) one transaction reserves the key, takes the stock and closes the cart; (2) the card is charged,
 * outside of any transaction; (3) one transaction writes down the outcome. A replica that dies before the end of (1)
 * leaves nothing; after it, the proxy's resend (same request id) finds the reservation and goes on with (2), which a
 * card company answers the same way for the same payment. What nobody sends again, the sweep finishes or undoes.
 * @param ids the client's Idempotency-Key, and the proxy's id of this request
 */
export async function placeOrder(
  shopperId: string,
  request: OrderRequest,
  ids: { key: string; requestId: string },
): Promise<Placed> {
  const placed = await placeOnce(shopperId, request, ids)
  if (placed.kind !== 'done') countOrder(placed.kind)
  else countOrder(placed.outcome.ok ? 'placed' : placed.outcome.error.code)
  return placed
}

async function placeOnce(
  shopperId: string,
  request: OrderRequest,
  ids: { key: string; requestId: string },
): Promise<Placed> {
  const identity = { scope: orderScope(shopperId), requestHash: hashRequest(request), ...ids }
  const begun = await transaction((tx) => begin(tx, identity, shopperId, request))
  if (begun.kind === 'refused') return { kind: 'done', outcome: begun.outcome }
  if (begun.kind === 'ours') return pay(begun.orderId, request)
  return repeat(identity, request)
}

type Begun = { kind: 'ours'; orderId: string } | { kind: 'refused'; outcome: Outcome } | { kind: 'taken' }

async function begin(
  tx: SqlClient,
  identity: RequestIdentity,
  shopperId: string,
  request: OrderRequest,
): Promise<Begun> {
  if (!(await reserve(tx, identity))) return { kind: 'taken' }
  await tx.$executeRaw`SAVEPOINT before_order`
  const reserved = await reserveOrder(tx, shopperId, request)
  if (reserved.ok) {
    const { scope, key } = identity
    await tx.idempotencyKey.update({ where: { scope_key: { scope, key } }, data: { orderId: reserved.value.orderId } })
    return { kind: 'ours', orderId: reserved.value.orderId }
  }
  // What was written for the order goes, the key and the reason stay: the repeat hears the same.
  // A changed price stays too: it counts as shown from now on.
  if (reserved.error.code !== 'price_changed') await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_order`
  await storeOutcome(tx, identity, reserved)
  return { kind: 'refused', outcome: reserved }
}

async function pay(orderId: string, request: OrderRequest): Promise<Placed> {
  const payment = await db().payment.findUniqueOrThrow({ where: { orderId }, select: { id: true, amountCents: true } })
  const card = { paymentId: payment.id, amountCents: payment.amountCents, cardNumber: request.payment.cardNumber }
  try {
    return { kind: 'done', outcome: await settlePayment(orderId, await chargeCard(card)) }
  } catch (error) {
    // A repeat asks again, and if none comes, the sweep does.
    if (error instanceof CardCompanySilent) return { kind: 'in_progress' }
    throw error
  }
}

async function repeat(identity: RequestIdentity, request: OrderRequest): Promise<Placed> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const reservation = await getReservation<Outcome>(db(), identity)
    if (!isSameRequest(reservation, identity)) return { kind: 'key_reused' }
    if (reservation.outcome) return { kind: 'replayed', outcome: reservation.outcome }
    // The proxy resends a request only when the replica that had it is gone, so nobody else will finish it.
    const abandoned =
      reservation.requestId === identity.requestId || Date.now() - reservation.createdAt.getTime() > abandonedAfterMs
    if (abandoned && reservation.orderId) {
      return pay(reservation.orderId, request)
    }
    if (Date.now() > deadline) return { kind: 'in_progress' }
    await sleep(pollMs)
  }
}
