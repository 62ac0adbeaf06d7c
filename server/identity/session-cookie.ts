import 'server-only'
import { cookies } from 'next/headers'
import { isSecure, sessionCookieName } from './cookie-names'
import type { Session } from './sign-session'

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isSecure(),
  path: '/',
})

/** Puts the session into the answer of this request. */
export async function setSessionCookie({ token, rememberUntil }: Session): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), token, { ...sessionCookieOptions(), expires: rememberUntil })
}

/** Signs this browser out. */
export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies()
  jar.delete({ name: sessionCookieName(), ...sessionCookieOptions() })
}
