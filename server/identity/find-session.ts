import 'server-only'
import { cache } from 'react'
import { cookies, headers } from 'next/headers'
import { countSession } from '@/server/platform/count-session'
import { noteUser } from '@/server/platform/note-user'
import { sessionCookieName } from './cookie-names'
import type { SessionClaims } from './session-claims'
import type { TokenRefusal } from './signed-token'
import { verifySession } from './verify-session'

export type RequestSession =
  | { kind: 'none' }
  | { kind: 'refused'; via: 'cookie' | 'bearer'; reason: TokenRefusal }
  | { kind: 'valid'; via: 'cookie' | 'bearer'; claims: SessionClaims; isOfCurrentKey: boolean }

/**
 * Who sent the current request. With an Authorization header the cookies are ignored: an API client that sends a wrong
 * token must hear so, and not be served as whoever the browser's cookie names.
 */
export const findSession = cache(async (): Promise<RequestSession> => {
  const authorization = (await headers()).get('authorization')
  if (authorization !== null) {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization.trim())?.[1]
    return token ? check('bearer', token) : { kind: 'refused', via: 'bearer', reason: 'token_invalid' }
  }
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? check('cookie', token) : { kind: 'none' }
})

async function check(via: 'cookie' | 'bearer', token: string): Promise<RequestSession> {
  const verified = await verifySession(token)
  if (!verified.ok) {
    countSession(verified.reason)
    return { kind: 'refused', via, reason: verified.reason }
  }
  noteUser(verified.claims.sub)
  return { kind: 'valid', via, claims: verified.claims, isOfCurrentKey: verified.isOfCurrentKey }
}
