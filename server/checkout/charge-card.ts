import 'server-only'
import { demoCards } from '@/lib/demo-card'

export type ChargeOutcome = 'succeeded' | 'declined'

/**
 * The demonstration's card company: no money moves. As with a real one, asking again for the same payment gives the same
 * outcome, so a resend after a crash charges nobody twice.
 */
export async function chargeCard(card: {
  paymentId: string
  cardNumber: string
  amountCents: number
}): Promise<ChargeOutcome> {
  return card.cardNumber === demoCards.declined ? 'declined' : 'succeeded'
}
