import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { leaveFormFeedback } from '@/app/_http/form-feedback'
import { HttpProblem } from '@/app/_http/http-problem'
import { mutation } from '@/app/_http/mutation'
import { route } from '@/app/_http/route'
import { clearHint } from '@/app/_http/hint-cookie'
import { problemResponse } from '@/app/_http/problem-response'
import { seeOther } from '@/app/_http/see-other'
import { trySignIn } from '@/app/_http/try-sign-in'
import { welcome } from '@/app/_http/welcome'
import { ownPath } from '@/lib/own-path'
import { credentialsSchema } from '@/lib/schemas/credentials'
import { authOptions } from '@/server/identity/auth-options'
import { beginSignIn } from '@/server/identity/begin-sign-in'
import { callbackCookieName, csrfCookieName, sessionCookieName } from '@/server/identity/cookie-names'
import { enabledProviders } from '@/server/identity/enabled-providers'
import { enterByProvider } from '@/server/identity/enter-by-provider'
import { csrfHash, flowSecret } from '@/server/identity/flow-secret'
import { sessionCookieOptions } from '@/server/identity/session-cookie'
import { signOut } from '@/server/identity/sign-out'
import { siteUrl } from '@/server/site/site-url'
import { authWords } from '@/words/en/auth'
import { ownTarget } from './_nextauth/own-target'

type Params = { nextauth: string[] }

const signInAction = 'callback/credentials'
const signOutAction = 'signout'

/** next-auth's `/api/auth/session`, `/providers`, `/csrf`, and where providers send people back: `/callback/google`. */
export const GET = route<Params>(
  async (request, context) => {
    const action = (await context.params).nextauth.join('/')
    // Of a provider that nobody can sign in with here, next-auth would speak in plain text.
    if (action.startsWith('callback/') && !enabledProviders().some((name) => action === `callback/${name}`)) {
      throw unknownAction()
    }
    const flow = enterByProvider(userAgentOf(request))
    const response: Response = await NextAuth(request, context, authOptions(secretOf(request), flow))
    // Next-auth would say it in an address.
    if (flow.failure !== null) throw flow.failure
    if (flow.session && flow.account) {
      await endFormer(request)
      await welcome(flow.account)
    }
    const location = response.headers.get('location')
    if (location !== null) response.headers.set('location', ownTarget(location, callbackUrlOf(request)))
    return response
  },
  {
    // Who comes from a provider has a browser, to which JSON says nothing.
    onProblem: async (request, problem) =>
      request.nextUrl.pathname.includes('/callback/') && problem.problem.code !== 'unknown_action'
        ? seeOther(ownTarget(`/login?error=${problem.problem.code}`, callbackUrlOf(request)))
        : problemResponse(problem),
  },
)

/**
 * Sign-in (`/api/auth/callback/credentials`, or `/api/auth/signin/google` to be sent there) and sign-out
 * (`/api/auth/signout`), as a plain form or by fetch.
 */
export const POST = mutation<Params>({ name: 'login', path: '/login' }, async (request, { value, isForm }, context) => {
  const action = (await context.params).nextauth.join('/')
  const toProvider = enabledProviders().some((name) => action === `signin/${name}`)
  // next-auth has more of them, such as one that writes into the log what anybody sends.
  if (action !== signInAction && action !== signOutAction && !toProvider) throw unknownAction()
  const credentials = credentialsSchema.safeParse(value)
  const account = action === signInAction && credentials.success ? await trySignIn(request, credentials.data) : null
  const session = account && (await beginSignIn(account, { via: 'password', userAgent: userAgentOf(request) }))
  if (session || action === signOutAction) await endFormer(request)
  const fields = Object(value)
  const secret = secretOf(request)
  const own = await withCsrfPair(request, fields, secret)
  const response: Response = await NextAuth(own, context, authOptions(secret, { session }))
  if (session) await welcome(account)
  // Next-auth says in an address that it did not work; what was typed the page shows again, but for the password.
  else if (isForm && action === signInAction) await leaveFormFeedback('login', wrongCredentials().problem, value)
  if (action === signOutAction) await clearHint()
  return withTarget(response, ownPath(fields.callbackUrl, '/'), { mayLeave: toProvider })
})

const wrongCredentials = () => new HttpProblem(401, 'wrong_credentials', authWords.problems.wrong)
const unknownAction = () => new HttpProblem(404, 'unknown_action', 'There is no such action.')
const userAgentOf = (request: NextRequest) => request.headers.get('user-agent') ?? ''
const secretOf = (request: NextRequest) => flowSecret(request.cookies.get(csrfCookieName())?.value)
const callbackUrlOf = (request: NextRequest) => ownPath(request.cookies.get(callbackCookieName())?.value, '/')

/** In Postgres, before anything else: a browser that has lost its cookie must not leave a session behind that a copy of it opens. */
async function endFormer(request: NextRequest): Promise<void> {
  const former = request.cookies.get(sessionCookieName())?.value
  if (former) await signOut(former)
}

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
  // Without its query, which next-auth would give on to a provider.
  const { origin, pathname } = new URL(request.url)
  return new NextRequest(origin + pathname, { method: 'POST', body })
}

/**
 * With the target of a redirect, which the answer to a script has in its JSON, on this site.
 * @param mayLeave whether it may be a provider's: next-auth makes that of the configuration, and of nothing that was sent
 */
async function withTarget(
  response: Response,
  callbackUrl: string,
  { mayLeave }: { mayLeave: boolean },
): Promise<Response> {
  const target = (url: string) =>
    mayLeave && new URL(url, siteUrl()).origin !== siteUrl().origin ? url : ownTarget(url, callbackUrl)
  const own = new Response(response.body, response)
  const location = own.headers.get('location')
  if (location !== null) own.headers.set('location', target(location))
  if (location !== null || !own.headers.get('content-type')?.includes('json')) return own
  const { url } = await own.json()
  // Absolute, as next-auth's own script in the browser expects it.
  return Response.json({ url: new URL(target(String(url)), siteUrl()).href }, own)
}
