import 'server-only'
import { countSession } from '@/server/platform/count-session'
import { adoptSignIn } from './adopt-sign-in'
import type { SessionClaims } from './session-claims'
import { shopperOf } from './shopper-of'
import { signSession, type Session } from './sign-session'

const renewAfterSeconds = 60

/**
 * Lets a session slide. Two replicas may do so at once: both tokens are good, and either may stay in the browser.
 * @param session what {@link checkSession} found good
 * @returns a fresh token; null when the present one is under a minute old, and signed by the key that signs today: a
 * session that is used outlives the end of its former key
 */
export async function renewSession(
  { claims, isOfCurrentKey }: { claims: SessionClaims; isOfCurrentKey: boolean },
  userAgent: string,
): Promise<Session | null> {
  const isOfFormerRelease = claims.ver === undefined
  const isYoung = Date.now() / 1000 - claims.iat < renewAfterSeconds
  if (isYoung && isOfCurrentKey && !isOfFormerRelease) return null
  if (isOfFormerRelease && !(await adoptSignIn(claims, userAgent))) return null
  countSession('renewed')
  return signSession(shopperOf(claims), { ...claims, ver: claims.ver ?? 0 })
}
