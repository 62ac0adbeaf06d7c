import 'server-only'
import type { SignOutReason } from '@/lib/sign-out-reason'
import { env } from '@/server/platform/env'
import { endReason } from './end-reason'
import { findEnd } from './find-end'
import { knownEnds } from './known-ends'
import type { SessionClaims } from './session-claims'
import type { TokenRefusal } from './signed-token'
import { verifySession, type VerifiedSession } from './verify-session'

/** Why a session token is refused: a code for programs, and what a person is told. */
export type SessionRefusal = { code: TokenRefusal | 'token_revoked'; why: SignOutReason }

export type CheckedSession = Extract<VerifiedSession, { ok: true }> | ({ ok: false } & SessionRefusal)

/**
 * Whether a session token is good: one of ours, still valid, and of a sign-in that nobody has ended.
 * @param by `recent`: as everybody knew it within the last five seconds, which costs nothing; `now`: Postgres is asked,
 * for what must not happen in those seconds
 */
export async function checkSession(token: string, by: 'recent' | 'now'): Promise<CheckedSession> {
  const verified = await verifySession(token)
  if (!verified.ok) return { ok: false, code: verified.reason, why: whyOf(verified) }
  const end = by === 'now' ? await findEnd(verified.claims) : await recentEnd(verified.claims)
  return end === null ? verified : { ok: false, code: 'token_revoked', why: end }
}

async function recentEnd(claims: SessionClaims): Promise<SignOutReason | null> {
  const ends = await knownEnds()
  const end = ends.endOf(claims)
  if (end !== 'unsure') return end && endReason(end)
  const asked = await findEnd(claims)
  if (asked === null) ends.leftAlone(claims)
  return asked
}

function whyOf({ reason, expired }: Extract<VerifiedSession, { ok: false }>): SignOutReason {
  if (reason === 'token_unknown_key') return 'key_dropped'
  if (reason !== 'token_expired') return 'unusable'
  const absoluteEnd = (expired?.auth_time ?? Infinity) + env().SESSION_MAX_SECONDS
  return absoluteEnd * 1000 <= Date.now() ? 'absolute_end' : 'idle'
}
