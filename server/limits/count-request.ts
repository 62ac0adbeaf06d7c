import 'server-only'
import type { RateCount } from '@/lib/rate-count'
import { countRefusal } from '@/server/platform/count-refusal'
import { countAgainst } from '@/server/platform/rate-limit'

/** The limits on requests; those on guesses at passwords are server/identity/sign-in-try.ts. */
export type RequestLimit =
  | 'api'
  | 'checkout'
  | 'lab-account'
  | 'lab-account-all'
  | 'lab-deed'
  | 'lab-deed-all'
  | 'password-reset'
  | 'password-reset-address'
  | 'registration'
  | 'suggestions'
  | 'token'

/**
 * Counts a request against a limit that all replicas share.
 * @param who a client's address or an account
 * @param requestId the same one counts once
 */
export async function countRequest(limit: RequestLimit, who: string, requestId: string): Promise<RateCount> {
  const count = await countAgainst(limit, who, requestId)
  if (count.isOver) countRefusal(count)
  return count
}
