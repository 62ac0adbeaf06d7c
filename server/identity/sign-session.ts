import 'server-only'
import { randomUUID } from 'node:crypto'
import { env } from '@/server/platform/env'
import { countSession } from '@/server/platform/count-session'
import type { ShopperView } from '@/lib/views/shopper-view'
import type { SessionClaims } from './session-claims'
import { sessionEnd } from './session-end'
import { signToken } from './signed-token'

/** A session token that goes on from an earlier one: same sign-in, same absolute end. */
export type Continuation = Pick<SessionClaims, 'sid' | 'auth_time'>

/**
 * Signs a session token for somebody whose password (or earlier token) was just checked.
 * @param from the session it continues; a new sign-in without it
 */
export async function signSession(
  shopper: ShopperView,
  from?: Continuation,
): Promise<{ token: string; expiresAt: Date }> {
  const now = new Date()
  const { sid, auth_time } = from ?? { sid: randomUUID(), auth_time: Math.floor(now.getTime() / 1000) }
  const expiresAt = sessionEnd(auth_time, now, {
    idleSeconds: env().SESSION_IDLE_SECONDS,
    maxSeconds: env().SESSION_MAX_SECONDS,
  })
  const { id, email, name, role } = shopper
  const token = await signToken('goldfish:session', { sub: id, email, name, role, sid, auth_time }, expiresAt)
  countSession(from ? 'renewed' : 'signed_in')
  return { token, expiresAt }
}
