import 'server-only'
import { db } from '@/server/platform/db'
import { answered } from './answered'
import type { ChargeOutcome } from './charge-outcome'

/** @returns what became of the payment; null when the card company has never heard of it @throws CardCompanySilent */
export async function findCharge(paymentId: string): Promise<ChargeOutcome | null> {
  const finding = db().$queryRaw<{ status: ChargeOutcome }[]>`
    SELECT status FROM card_company.charges WHERE payment_id = ${paymentId}::uuid`
  const [charge] = await answered(finding)
  return charge?.status ?? null
}
