import 'server-only'
import { db } from '@/server/platform/db'
import { within } from '@/server/platform/within'
import { answerWithinMs } from './answer-within'
import type { ChargeOutcome } from './charge-outcome'

/** @returns what became of the payment; null when the card company has never heard of it @throws Error without an answer in time */
export async function findCharge(paymentId: string): Promise<ChargeOutcome | null> {
  const finding = db().$queryRaw<{ status: ChargeOutcome }[]>`
    SELECT status FROM card_company.charges WHERE payment_id = ${paymentId}::uuid`
  const [charge] = await within(answerWithinMs, finding)
  return charge?.status ?? null
}
