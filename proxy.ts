import { NextResponse, type NextRequest } from 'next/server'
import { hintCookieName } from '@/lib/hint'
import { checkSession } from '@/server/identity/check-session'
import { sessionCookieName } from '@/server/identity/cookie-names'
import { renewSession } from '@/server/identity/renew-session'
import { sessionCookieOptions } from '@/server/identity/session-cookie'

/**
 * Lets a session slide when somebody only reads personal pages: a page cannot set a cookie, this can. It decides nothing;
 * who may see what is decided where the data is read.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const response = NextResponse.next()
  const token = request.cookies.get(sessionCookieName())?.value
  // Whether Postgres is away or not is for the page to find out and to say.
  const session = token ? await checkSession(token, 'recent').catch(() => null) : null
  if (session?.ok) {
    const renewed = await renewSession(session, request.headers.get('user-agent') ?? '').catch(() => null)
    if (renewed) {
      const { token: value, rememberUntil: expires } = renewed
      response.cookies.set(sessionCookieName(), value, { ...sessionCookieOptions(), expires })
    }
  } else if (session && request.nextUrl.pathname === '/login') {
    // Only here: the page before still had to see it, to know why it sends the browser to sign in.
    response.cookies.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
    response.cookies.set(hintCookieName, '', { path: '/', maxAge: 0 })
  }
  return response
}

export const config = { matcher: ['/cart', '/checkout', '/login', '/account/:path*', '/orders/:path*'] }
