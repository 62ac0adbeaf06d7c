import 'server-only'

/** What became of a payment at the card company. It never changes. */
export type ChargeOutcome = 'succeeded' | 'declined' | 'cancelled'
