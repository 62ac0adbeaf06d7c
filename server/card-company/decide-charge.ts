import 'server-only'
import { db } from '@/server/platform/db'
import { answered } from './answered'
import type { ChargeOutcome } from './charge-outcome'

/**
 * The card company's memory. Of all who ask about one payment at the same time the first decides, by the primary key.
 * @returns the outcome that stands, which is the given one only if there was none
 */
export async function decideCharge(charge: {
  paymentId: string
  amountCents: number | null
  outcome: ChargeOutcome
}): Promise<ChargeOutcome> {
  // "DO NOTHING" would not return the row that is there.
  const deciding = db().$queryRaw<{ status: ChargeOutcome }[]>`
    INSERT INTO card_company.charges AS charge (payment_id, status, amount_cents)
    VALUES (${charge.paymentId}::uuid, ${charge.outcome}, ${charge.amountCents})
    ON CONFLICT (payment_id) DO UPDATE SET status = charge.status
    RETURNING status`
  const [decided] = await answered(deciding)
  if (!decided) throw new Error('the card company did not say what became of the payment')
  return decided.status
}
