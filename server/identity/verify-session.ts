import 'server-only'
import { env } from '@/server/platform/env'
import { sessionClaimsSchema, type SessionClaims } from './session-claims'
import { verifyToken, type TokenRefusal } from './signed-token'

export type VerifiedSession =
  | { ok: true; claims: SessionClaims; isOfCurrentKey: boolean }
  | { ok: false; reason: TokenRefusal; expired?: SessionClaims }

/**
 * What a session token says by itself: whether one of our keys signed it and whether it is still valid. Needs the key ring
 * alone, no database and no Redis.
 */
export async function verifySession(token: string): Promise<VerifiedSession> {
  const verified = await verifyToken('goldfish:session', token)
  const claims = sessionClaimsSchema.safeParse(verified.ok ? verified.claims : verified.expired).data
  if (!verified.ok) return { ok: false, reason: verified.reason, ...(claims && { expired: claims }) }
  if (!claims) return { ok: false, reason: 'token_invalid' }
  return isOver(claims) ? { ok: false, reason: 'token_expired', expired: claims } : { ...verified, claims }
}

/**
 * By the limits of today, which may be shorter than those that the token was signed under: endings of sign-ins are
 * remembered only for as long.
 */
function isOver({ iat, auth_time: authTime }: SessionClaims): boolean {
  const { SESSION_IDLE_SECONDS: idle, SESSION_MAX_SECONDS: max } = env()
  const now = Date.now() / 1000
  return now >= iat + idle || now >= authTime + max
}
