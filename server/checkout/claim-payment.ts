import 'server-only'
import { db } from '@/server/platform/db'
import { env } from '@/server/platform/env'

/** Before that, whoever is paying may well be alive, and a repeat may go on with it: see place-order.ts. */
const leftAloneSeconds = 60
/** How long other sweeps leave a payment to the one that has claimed it. Longer than a sweep, so that it asks once. */
const claimSeconds = 60

/** `expired`: the order has waited as long as it may. */
export type ClaimedPayment = { id: string; orderId: string; expired: boolean }

/**
 * Claims the next payment that has been waiting for its outcome for too long. A claim is no lock, and only spares two
 * sweeps the same work: the card company is asked outside of any transaction, and whoever dies with a claim in hand
 * holds up nobody for longer than it lasts.
 * @returns null when none is left
 */
export async function claimPayment(): Promise<ClaimedPayment | null> {
  // Those never asked about first, then the one asked about longest ago: one that always fails cannot stand in the way.
  const [claimed] = await db().$queryRaw<ClaimedPayment[]>`
    UPDATE payments SET swept_at = now() WHERE id = (
      SELECT id FROM payments
      WHERE status = 'pending' AND created_at < now() - make_interval(secs => ${leftAloneSeconds})
        AND (swept_at IS NULL OR swept_at < now() - make_interval(secs => ${claimSeconds}))
      ORDER BY swept_at NULLS FIRST, created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, order_id AS "orderId",
      created_at < now() - make_interval(secs => ${env().ORDER_EXPIRY_SECONDS}) AS expired`
  return claimed ?? null
}
