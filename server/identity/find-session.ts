import 'server-only'
import { cache } from 'react'
import { cookies, headers } from 'next/headers'
import { countSession } from '@/server/platform/count-session'
import { log } from '@/server/platform/log'
import { noteUser } from '@/server/platform/note-user'
import { bearerToken } from './bearer-token'
import { checkSession, type SessionRefusal } from './check-session'
import { sessionCookieName } from './cookie-names'
import { noteSeen } from './note-seen'
import type { SessionClaims } from './session-claims'

type Via = 'cookie' | 'bearer'

export type RequestSession =
  | { kind: 'none' }
  | ({ kind: 'refused'; via: Via } & SessionRefusal)
  | { kind: 'valid'; via: Via; claims: SessionClaims; isOfCurrentKey: boolean }

/**
 * Who sent the current request. With an Authorization header the cookies are ignored: an API client that sends a wrong
 * token must hear so, and not be served as whoever the browser's cookie names.
 * @param by see checkSession
 */
export const findSession = cache(async (by: 'recent' | 'now'): Promise<RequestSession> => {
  const authorization = (await headers()).get('authorization')
  if (authorization !== null) {
    return check('bearer', bearerToken(authorization), by)
  }
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? check('cookie', token, by) : { kind: 'none' }
})

async function check(via: Via, token: string, by: 'recent' | 'now'): Promise<RequestSession> {
  const checked = await checkSession(token, by)
  if (!checked.ok) {
    const { code, why } = checked
    countSession(code)
    // Never with the token: whoever reads the log could try it elsewhere.
    log().info({ code, why, via }, 'session refused')
    return { kind: 'refused', via, code, why }
  }
  const { claims, isOfCurrentKey } = checked
  noteUser(claims.sub)
  noteSeen(claims)
  return { kind: 'valid', via, claims, isOfCurrentKey }
}
