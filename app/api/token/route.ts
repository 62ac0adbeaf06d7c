import { HttpProblem } from '@/app/_http/http-problem'
import { privateJson } from '@/app/_http/json'
import { limited } from '@/app/_http/limited'
import { parse } from '@/app/_http/parse'
import { readBody } from '@/app/_http/read-body'
import { route } from '@/app/_http/route'
import { trySignIn } from '@/app/_http/try-sign-in'
import { credentialsSchema } from '@/lib/schemas/credentials'
import { beginSignIn } from '@/server/identity/begin-sign-in'

/** `{ email, password }` → a bearer token: the same kind of token that a browser has in its cookie. */
export const POST = route(async (request) => {
  const { value } = await readBody(request)
  const credentials = parse(credentialsSchema, value)
  await limited(request, 'token')
  const account = await trySignIn(request, credentials)
  const userAgent = request.headers.get('user-agent') ?? ''
  const session = account && (await beginSignIn(account, { via: 'token', userAgent }))
  if (!session) throw new HttpProblem(401, 'wrong_credentials', 'The e-mail address or the password is wrong.')
  const { token, expiresAt } = session
  return privateJson({ token, tokenType: 'Bearer', expiresAt: expiresAt.toISOString() })
})
