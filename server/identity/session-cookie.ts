import 'server-only'
import { cookies } from 'next/headers'
import { isSecure, sessionCookieName } from './cookie-names'

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isSecure(),
  path: '/',
})

/** Puts the session into the answer of this request. The cookie ends with the token in it. */
export async function setSessionCookie(session: { token: string; expiresAt: Date }): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), session.token, { ...sessionCookieOptions(), expires: session.expiresAt })
}

/** Signs this browser out. */
export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies()
  jar.delete({ name: sessionCookieName(), ...sessionCookieOptions() })
}
