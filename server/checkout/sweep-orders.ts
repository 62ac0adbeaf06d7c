import 'server-only'
import { cancelCharge } from '@/server/card-company/cancel-charge'
import { findCharge } from '@/server/card-company/find-charge'
import { claimPayment, type ClaimedPayment } from './claim-payment'
import { settlePayment } from './settle-payment'

/** A sweep ends after this long, and leaves the rest to the next one. */
const longestSweepMs = 50_000

/**
 * Ends what a replica that died in the middle of checkout has left behind and nobody sent again. If the card company knows
 * the payment, the order is paid or undone accordingly. If it does not, it gets time until the order expires; then the
 * payment is called off there first, and only after that the stock is given back. So somebody who pays at this very
 * moment and the sweep cannot both win: the card company decides between them, once, and both write down what it said.
 *
 * Any replica may sweep at any time, many at once, and die in the middle: what it has not finished is taken up again.
 * @param signal to stop after the order in hand
 * @returns how many orders have come to their end
 * @throws Error when the card company or the database does not answer; the order in hand comes last in the next sweep
 */
export async function sweepOrders(signal?: AbortSignal): Promise<number> {
  const endsAt = Date.now() + longestSweepMs
  let settled = 0
  while (Date.now() < endsAt && !signal?.aborted) {
    const payment = await claimPayment()
    if (!payment) break
    if (await settle(payment)) settled += 1
  }
  return settled
}

async function settle({ id, orderId, expired }: ClaimedPayment): Promise<boolean> {
  const charge = (await findCharge(id)) ?? (expired ? await cancelCharge(id) : null)
  if (!charge) return false
  await settlePayment(orderId, charge)
  return true
}
