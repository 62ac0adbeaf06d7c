import 'server-only'
import type { ChargeOutcome } from './charge-outcome'
import { decideCharge } from './decide-charge'

/**
 * Calls a payment off: unless it has an outcome already, it is never charged from now on, whoever asks for it later.
 * @returns what became of it: `cancelled`, or the outcome that came first @throws CardCompanySilent
 */
export async function cancelCharge(paymentId: string): Promise<ChargeOutcome> {
  return decideCharge({ paymentId, amountCents: null, outcome: 'cancelled' })
}
