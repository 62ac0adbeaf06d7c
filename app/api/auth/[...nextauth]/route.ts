import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { HttpProblem } from '@/app/_http/http-problem'
import { mutation } from '@/app/_http/mutation'
import { route } from '@/app/_http/route'
import { clearHint } from '@/app/_http/hint-cookie'
import { trySignIn } from '@/app/_http/try-sign-in'
import { welcome } from '@/app/_http/welcome'
import { ownPath } from '@/lib/own-path'
import { credentialsSchema } from '@/lib/schemas/credentials'
import { authOptions } from '@/server/identity/auth-options'
import { beginSignIn } from '@/server/identity/begin-sign-in'
import { csrfCookieName, sessionCookieName } from '@/server/identity/cookie-names'
import { csrfHash, flowSecret } from '@/server/identity/flow-secret'
import { sessionCookieOptions } from '@/server/identity/session-cookie'
import { signOut } from '@/server/identity/sign-out'
import { siteUrl } from '@/server/site/site-url'

type Params = { nextauth: string[] }

const signInAction = 'callback/credentials'
const signOutAction = 'signout'
const anySite = 'http://own.invalid'

/** next-auth's `/api/auth/session`, `/providers`, `/csrf` … */
export const GET = route<Params>(async (request, context) => {
  const response: Response = await NextAuth(request, context, authOptions(secretOf(request), null))
  const location = response.headers.get('location')
  if (location !== null) response.headers.set('location', ownTarget(location, '/'))
  return response
})

/** Sign-in (`/api/auth/callback/credentials`) and sign-out (`/api/auth/signout`), as a plain form or by fetch. */
export const POST = mutation<Params>({ name: 'login', path: '/login' }, async (request, { value }, context) => {
  const action = (await context.params).nextauth.join('/')
  // next-auth has more of them, such as one that writes into the log what anybody sends.
  if (action !== signInAction && action !== signOutAction) {
    throw new HttpProblem(404, 'unknown_action', 'There is no such action.')
  }
  const credentials = credentialsSchema.safeParse(value)
  const account = action === signInAction && credentials.success ? await trySignIn(request, credentials.data) : null
  const userAgent = request.headers.get('user-agent') ?? ''
  const session = account && (await beginSignIn(account, { via: 'password', userAgent }))
  const former = request.cookies.get(sessionCookieName())?.value
  // In Postgres first: a browser that has lost its cookie must not leave a session behind that a copy of it opens.
  if (former && (session || action === signOutAction)) await signOut(former)
  const fields = Object(value)
  const secret = secretOf(request)
  const own = await withCsrfPair(request, fields, secret)
  const response: Response = await NextAuth(own, context, authOptions(secret, session))
  if (session) await welcome(account)
  if (action === signOutAction) await clearHint()
  return withOwnTarget(response, ownPath(fields.callbackUrl, '/'))
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

/** With the target of a redirect, which the answer to a script has in its JSON, on this site. */
async function withOwnTarget(response: Response, callbackUrl: string): Promise<Response> {
  const own = new Response(response.body, response)
  const location = own.headers.get('location')
  if (location !== null) own.headers.set('location', ownTarget(location, callbackUrl))
  if (location !== null || !own.headers.get('content-type')?.includes('json')) return own
  const { url } = await own.json()
  // Absolute, as next-auth's own script in the browser expects it.
  return Response.json({ url: new URL(ownTarget(String(url), callbackUrl), siteUrl()).href }, own)
}

/**
 * A path, because next-auth guesses the origin, and behind a proxy the guess is wrong; and a failed sign-in leads straight
 * back to the sign-in page, which still knows where the shopper wanted to go.
 */
function ownTarget(target: string, callbackUrl: string): string {
  if (!URL.canParse(target, anySite)) return '/'
  const { pathname, search, searchParams } = new URL(target, anySite)
  const error = searchParams.get('error')
  if (error === null) return ownPath(pathname + search, '/')
  return `/login?${new URLSearchParams({ error, callbackUrl })}`
}
