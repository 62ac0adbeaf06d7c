import 'server-only'
import { db } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { beginSignIn, type VerifiedAccount } from './begin-sign-in'
import { hashRefreshToken, newRefreshToken } from './refresh-token'
import type { Session } from './sign-session'

/** What a program needs to go on without asking for the password again. */
export type TokenPair = {
  session: Session
  refreshToken: string
  /** The sign-in's absolute end: a new token does not put it off. */
  refreshExpiresAt: Date
}

/**
 * Begins a sign-in of a program, which gets a refresh token besides.
 * @returns null as {@link beginSignIn} does, and when the sign-in was ended in this very moment
 */
export async function beginTokenSignIn(account: VerifiedAccount, userAgent: string): Promise<TokenPair | null> {
  const session = await beginSignIn(account, { via: 'token', userAgent })
  if (!session) return null
  const refreshToken = newRefreshToken()
  // Listed under "where you are signed in", and kept, for as long as it can be gone on with.
  const [family] = await db().$queryRaw<{ refreshExpiresAt: Date }[]>`
    WITH family AS (
      UPDATE sign_ins SET expires_at = created_at + make_interval(secs => ${env().SESSION_MAX_SECONDS}::float8)
      WHERE id = ${session.signInId}::uuid AND ended_at IS NULL RETURNING id, expires_at),
    first AS (
      INSERT INTO refresh_tokens (hash, sign_in_id) SELECT ${hashRefreshToken(refreshToken)}, id FROM family)
    SELECT expires_at AS "refreshExpiresAt" FROM family`
  return family ? { session, refreshToken, ...family } : null
}
