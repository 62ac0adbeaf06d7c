import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { mutation } from '@/app/_http/mutation'
import { route } from '@/app/_http/route'
import { clearHint } from '@/app/_http/hint-cookie'
import { trySignIn } from '@/app/_http/try-sign-in'
import { welcome } from '@/app/_http/welcome'
import { ownPath } from '@/lib/own-path'
import { credentialsSchema } from '@/lib/schemas/credentials'
import { authOptions } from '@/server/identity/auth-options'
import { csrfCookieName } from '@/server/identity/cookie-names'
import { csrfHash, flowSecret } from '@/server/identity/flow-secret'
import { sessionCookieOptions } from '@/server/identity/session-cookie'

type Params = { nextauth: string[] }

/** next-auth's `/api/auth/session`, `/providers`, `/csrf` … */
export const GET = route<Params>((request, context) => NextAuth(request, context, authOptions(secretOf(request), null)))

/** Sign-in (`/api/auth/callback/credentials`) and sign-out (`/api/auth/signout`), as a plain form or by fetch. */
export const POST = mutation<Params>({ name: 'login', path: '/login' }, async (request, { value }, context) => {
  const action = (await context.params).nextauth.join('/')
  const credentials = credentialsSchema.safeParse(value)
  const isSignIn = action === 'callback/credentials'
  const shopper = isSignIn && credentials.success ? await trySignIn(request, credentials.data) : null
  const fields = Object(value)
  const secret = secretOf(request)
  const own = await withCsrfPair(request, fields, secret)
  const response: Response = await NextAuth(own, context, authOptions(secret, shopper))
  if (shopper) await welcome(shopper)
  if (action === 'signout') await clearHint()
  return withOwnLocation(response, ownPath(fields.callbackUrl, '/'))
})

const secretOf = (request: NextRequest) => flowSecret(request.cookies.get(csrfCookieName())?.value)

/**
 * next-auth wants a token in the form that matches a cookie. Our forms stand in pages that are the same for everyone and
 * set no cookie, so they cannot hold one; that the request comes from our own pages was established by its Origin
 * (refuseCrossSite), and here next-auth gets the pair that it asks for.
 */
async function withCsrfPair(request: Request, fields: Record<string, unknown>, secret: string): Promise<NextRequest> {
  const csrfToken = randomBytes(32).toString('hex')
  const jar = await cookies()
  jar.set(csrfCookieName(), `${csrfToken}|${csrfHash(csrfToken, secret)}`, sessionCookieOptions())
  const body = new URLSearchParams({ csrfToken })
  for (const name of ['email', 'password', 'callbackUrl', 'json']) {
    const field = fields[name]
    if (typeof field === 'string') body.set(name, name === 'callbackUrl' ? ownPath(field, '/') : field)
  }
  return new NextRequest(request.url, { method: 'POST', body })
}

/**
 * Relative, because next-auth guesses the origin, and behind a proxy the guess is wrong; and a failed sign-in leads
 * straight back to the sign-in page, which still knows where the shopper wanted to go.
 */
function withOwnLocation(response: Response, callbackUrl: string): Response {
  const location = response.headers.get('location')
  if (location === null) return response
  const { pathname, search, searchParams } = new URL(location, 'http://goldfish.invalid')
  const error = searchParams.get('error')
  const back = new URLSearchParams({ error: error ?? '', callbackUrl })
  const relative = new Response(response.body, response)
  relative.headers.set('location', error === null ? pathname + search : `/login?${back}`)
  return relative
}
