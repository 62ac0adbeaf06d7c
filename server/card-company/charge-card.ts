import 'server-only'
import { demoCards } from '@/lib/demo-card'
import type { ChargeOutcome } from './charge-outcome'
import { decideCharge } from './decide-charge'

/**
 * Asks the card company for the money. However often and from however many replicas it is asked for one payment, it
 * charges once and gives the same outcome: `cancelled` when the payment was called off before.
 * No money moves: this is a demonstration, and the test cards decide.
 * @throws CardCompanySilent when no answer came in time; the card may have been charged or not
 */
export async function chargeCard(payment: {
  paymentId: string
  cardNumber: string
  amountCents: number
}): Promise<ChargeOutcome> {
  const outcome = payment.cardNumber === demoCards.declined ? 'declined' : 'succeeded'
  return decideCharge({ paymentId: payment.paymentId, amountCents: payment.amountCents, outcome })
}
