import 'server-only'
import type { SessionClaims } from './session-claims'
import { shopperOf } from './shopper-of'
import { signSession } from './sign-session'

const renewAfterSeconds = 60

/**
 * Lets a session slide. Two replicas may do so at once: both tokens are good, and either may stay in the browser.
 * @returns a fresh token; null when the present one is under a minute old, and signed by the key that signs today: a
 * session that is used outlives the end of its former key
 */
export async function renewSession({
  claims,
  isOfCurrentKey,
}: {
  claims: SessionClaims
  isOfCurrentKey: boolean
}): Promise<{ token: string; expiresAt: Date } | null> {
  if (isOfCurrentKey && Date.now() / 1000 - claims.iat < renewAfterSeconds) return null
  return signSession(shopperOf(claims), claims)
}
