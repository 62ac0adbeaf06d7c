import 'server-only'
import { env } from '@/server/platform/env'
import type { ShopperView } from '@/lib/views/shopper-view'
import type { SessionClaims } from './session-claims'
import { sessionEnd } from './session-end'
import { signToken } from './signed-token'

/** A token, ready to be sent. */
export type Session = {
  token: string
  signInId: string
  expiresAt: Date
  /** How long the browser is to keep it: longer than it is good, so that the shop can say why it ended. */
  rememberUntil: Date
}

/** How much longer than the longest session a browser keeps its cookie. */
export const rememberedForSeconds = 30 * 24 * 3600

/**
 * Signs a token of a sign-in that was just checked. It decides nothing: {@link beginSignIn} begins one.
 * @param signIn which one, when its password was checked, and the account's version then
 */
export async function signSession(
  shopper: ShopperView,
  signIn: Pick<SessionClaims, 'sid' | 'auth_time' | 'ver'>,
): Promise<Session> {
  const { sid, auth_time, ver } = signIn
  const { SESSION_IDLE_SECONDS: idleSeconds, SESSION_MAX_SECONDS: maxSeconds } = env()
  const expiresAt = sessionEnd(auth_time, new Date(), { idleSeconds, maxSeconds })
  const { id, email, name, role } = shopper
  const claims = { sub: id, email, name, role, sid, auth_time, ...(ver !== undefined && { ver }) }
  const token = await signToken('goldfish:session', claims, expiresAt)
  return {
    token,
    signInId: sid,
    expiresAt,
    rememberUntil: new Date((auth_time + maxSeconds + rememberedForSeconds) * 1000),
  }
}
