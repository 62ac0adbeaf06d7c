import { HttpProblem } from '@/app/_http/http-problem'
import { privateJson } from '@/app/_http/json'
import { limited } from '@/app/_http/limited'
import { mutation } from '@/app/_http/mutation'
import { parse } from '@/app/_http/parse'
import { refuseGuessable } from '@/app/_http/refuse-guessable'
import { requestId } from '@/app/_http/request-id'
import { seeOther } from '@/app/_http/see-other'
import { welcome } from '@/app/_http/welcome'
import { ownPath } from '@/lib/own-path'
import { registrationSchema } from '@/lib/schemas/credentials'
import { beginSignIn } from '@/server/identity/begin-sign-in'
import { registerOnce } from '@/server/identity/register-once'
import { setSessionCookie } from '@/server/identity/session-cookie'

/**
 * `{ email, password, name }` → 201 and the new account. A page's form (with `callbackUrl`) is signed in at once.
 * @throws HttpProblem 409 `email_taken`
 */
export const POST = mutation({ name: 'register', path: '/register' }, async (request, { value, isForm }) => {
  const registration = parse(registrationSchema, value)
  refuseGuessable(registration.password, [registration.email, registration.name])
  await limited(request, 'registration')
  const result = await registerOnce(requestId(request), registration)
  if (!result.ok) {
    const detail = 'There is an account with this e-mail address already. Sign in instead.'
    throw new HttpProblem(409, 'email_taken', detail, { errors: { email: detail } })
  }
  const shopper = result.value
  if (!isForm) return privateJson(shopper, { status: 201 })
  const onward = ownPath(Object(value).callbackUrl, '/account')
  const userAgent = request.headers.get('user-agent') ?? ''
  const session = await beginSignIn({ ...shopper, sessionVersion: 0 }, { via: 'registration', userAgent })
  // A repeat that comes when the new account's password was changed already.
  if (!session) return seeOther(`/login?callbackUrl=${encodeURIComponent(onward)}`)
  await setSessionCookie(session)
  await welcome(shopper)
  return seeOther(onward)
})
