import { clearHint, forgetName } from './hint-cookie'
import type { ProblemCode } from '@/lib/api/problem-codes'
import { HttpProblem } from './http-problem'
import { clearSessionCookie, setSessionCookie } from '@/server/identity/session-cookie'
import { findSession } from '@/server/identity/find-session'
import { renewSession } from '@/server/identity/renew-session'
import { shopperOf } from '@/server/identity/shopper-of'
import type { ShopperView } from '@/lib/views/shopper-view'

/**
 * Who is signed in on this request; null for a guest. A session that is used slides on.
 * @throws HttpProblem 401 when a token was sent and is refused: to go on as a guest would hide it
 */
export async function findAccount(): Promise<ShopperView | null> {
  const session = await findSession()
  if (session.kind === 'none') return null
  if (session.kind === 'refused') {
    if (session.via === 'cookie') {
      // So that the next request is a guest's and not refused again.
      await clearSessionCookie()
      await clearHint()
    }
    throw unauthenticated(session.reason, refusals[session.reason])
  }
  const renewed = session.via === 'cookie' ? await renewSession(session) : null
  if (renewed) await setSessionCookie(renewed)
  return shopperOf(session.claims)
}

/** @throws HttpProblem 401 for guests and for refused tokens */
export async function requireAccount(): Promise<ShopperView> {
  const shopper = await findAccount()
  if (!shopper) {
    await forgetName()
    throw unauthenticated('unauthenticated', 'Sign in first.')
  }
  return shopper
}

function unauthenticated(code: ProblemCode, detail: string): HttpProblem {
  return new HttpProblem(401, code, detail, { headers: { 'WWW-Authenticate': 'Bearer realm="goldfish"' } })
}

const refusals = {
  token_expired: 'Your session has ended. Sign in again; your cart is still there.',
  token_not_yet_valid: 'The token is from the future.',
  token_unknown_key: 'The token was signed with a key that is not in use.',
  token_invalid: 'The token is not one of ours.',
  token_too_long: 'The token is too long.',
}
