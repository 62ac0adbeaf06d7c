import { headers } from 'next/headers'
import { findSession, type RequestSession } from '@/server/identity/find-session'
import { renewSession } from '@/server/identity/renew-session'
import { clearSessionCookie, setSessionCookie } from '@/server/identity/session-cookie'
import { shopperOf } from '@/server/identity/shopper-of'
import type { ProblemCode } from '@/lib/api/problem-codes'
import { signOutWords } from '@/words/en/sign-out'
import type { ShopperView } from '@/lib/views/shopper-view'
import { forgetName, sayWhySignedOut } from './hint-cookie'
import { HttpProblem } from './http-problem'

type Refused = Extract<RequestSession, { kind: 'refused' }>
type Valid = Extract<RequestSession, { kind: 'valid' }>

/**
 * Who is signed in on this request; null for a guest. A session that is used slides on.
 * @throws HttpProblem 401 when a token was sent and is refused: to go on as a guest would hide it
 */
export async function findAccount(): Promise<ShopperView | null> {
  const session = await findUsableSession('recent')
  return session && shopperOf(session.claims)
}

/** @throws HttpProblem 401 for guests and for refused tokens */
export async function requireAccount(): Promise<ShopperView> {
  return shopperOf((await requireSession('recent')).claims)
}

/**
 * For what must not be done in a session that was ended a moment ago: asks Postgres.
 * @returns who is signed in, and by which sign-in
 * @throws HttpProblem 401 for guests and for refused tokens
 */
export async function requireFreshAccount(): Promise<{ shopper: ShopperView; signInId: string }> {
  const { claims } = await requireSession('now')
  return { shopper: shopperOf(claims), signInId: claims.sid }
}

async function requireSession(by: 'recent' | 'now'): Promise<Valid> {
  const session = await findUsableSession(by)
  if (session) return session
  await forgetName()
  throw unauthenticated('unauthenticated', 'Sign in first.')
}

async function findUsableSession(by: 'recent' | 'now'): Promise<Valid | null> {
  const session = await findSession(by)
  if (session.kind === 'none') return null
  if (session.kind === 'refused') {
    if (session.via === 'cookie') {
      // So that the next request is a guest's and not refused again.
      await clearSessionCookie()
      await sayWhySignedOut(session.why)
    }
    throw refusedToken(session)
  }
  if (session.via === 'cookie') {
    const renewed = await renewSession(session, (await headers()).get('user-agent') ?? '')
    if (renewed) await setSessionCookie(renewed)
  }
  return session
}

/** @property why of the problem: a code of lib/sign-out-reason */
export function refusedToken({ via, code, why }: Refused): HttpProblem {
  const detail = via === 'cookie' ? `${signOutWords[why]} Your cart is still there.` : refusals[code]
  return unauthenticated(code, detail, { why })
}

export function unauthenticated(code: ProblemCode, detail: string, more: Record<string, unknown> = {}): HttpProblem {
  return new HttpProblem(401, code, detail, { ...more, headers: { 'WWW-Authenticate': 'Bearer realm="goldfish"' } })
}

const refusals = {
  token_expired: 'The token has expired.',
  token_revoked: 'The sign-in that this token belongs to was ended.',
  token_not_yet_valid: 'The token is from the future.',
  token_unknown_key: 'The token was signed with a key that is not in use.',
  token_invalid: 'The token is not one of ours.',
  token_too_long: 'The token is too long.',
}
