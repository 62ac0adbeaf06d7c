import { NextResponse, type NextRequest } from 'next/server'
import { sessionCookieName } from '@/server/identity/cookie-names'
import { renewSession } from '@/server/identity/renew-session'
import { sessionCookieOptions } from '@/server/identity/session-cookie'
import { verifySession } from '@/server/identity/verify-session'

/**
 * Lets a session slide when somebody only reads personal pages: a page cannot set a cookie, this can.
 * It decides nothing; who may see what is decided where the data is read.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const response = NextResponse.next()
  const token = request.cookies.get(sessionCookieName())?.value
  const session = token ? await verifySession(token) : null
  const renewed = session?.ok ? await renewSession(session) : null
  if (renewed) {
    response.cookies.set(sessionCookieName(), renewed.token, {
      ...sessionCookieOptions(),
      expires: renewed.expiresAt,
    })
  }
  return response
}

export const config = { matcher: ['/cart', '/checkout', '/account/:path*', '/orders/:path*'] }
