import { refusedToken, unauthenticated } from '@/app/_http/account'
import { HttpProblem } from '@/app/_http/http-problem'
import { privateJson } from '@/app/_http/json'
import { limited } from '@/app/_http/limited'
import { parse } from '@/app/_http/parse'
import { readBody } from '@/app/_http/read-body'
import { requestId } from '@/app/_http/request-id'
import { route } from '@/app/_http/route'
import { trySignIn } from '@/app/_http/try-sign-in'
import { tokenRequestSchema } from '@/lib/schemas/token-request'
import { bearerToken } from '@/server/identity/bearer-token'
import { beginTokenSignIn } from '@/server/identity/begin-token-sign-in'
import { findSession } from '@/server/identity/find-session'
import { refreshSession } from '@/server/identity/refresh-session'
import { signOut } from '@/server/identity/sign-out'
import { refreshProblem } from './_token/refresh-problem'

/**
 * `{ email, password }` → a bearer token, the same kind of token that a browser has in its cookie, and a refresh token;
 * `{ grantType: "refresh_token", refreshToken }` → the next two.
 */
export const POST = route(async (request) => {
  const { value } = await readBody(request)
  const grant = parse(tokenRequestSchema, value)
  await limited(request, 'token')
  const { session, refreshToken, refreshExpiresAt } =
    grant.grantType === 'refresh_token' ? await refresh(request, grant.refreshToken) : await enter(request, grant)
  return privateJson({
    token: session.token,
    tokenType: 'Bearer',
    expiresAt: session.expiresAt.toISOString(),
    refreshToken,
    refreshExpiresAt: refreshExpiresAt.toISOString(),
  })
})

async function enter(request: Request, credentials: { email: string; password: string }) {
  const account = await trySignIn(request, credentials)
  const begun = account && (await beginTokenSignIn(account, request.headers.get('user-agent') ?? ''))
  if (!begun) throw new HttpProblem(401, 'wrong_credentials', 'The e-mail address or the password is wrong.')
  return begun
}

async function refresh(request: Request, refreshToken: string) {
  const refreshed = await refreshSession(refreshToken, requestId(request))
  if (!refreshed.ok) throw refreshProblem(refreshed.error)
  return refreshed.value
}

/**
 * Ends the sign-in of the bearer token, its refresh tokens included. Again it does nothing; and a token that has expired
 * does it too, as its sign-in may be gone on with.
 */
export const DELETE = route(async (request) => {
  const authorization = request.headers.get('authorization')
  // A browser's sign-in is not ended here: no cookie counts.
  if (authorization === null) throw unauthenticated('unauthenticated', 'Send the token as Authorization: Bearer.')
  const session = await findSession('recent')
  if (session.kind === 'refused' && !isOver.has(session.code)) throw refusedToken(session)
  await signOut(bearerToken(authorization))
  return new Response(null, { status: 204 })
})

const isOver = new Set(['token_expired', 'token_revoked'])
