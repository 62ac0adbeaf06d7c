import { clearHint } from '@/app/_http/hint-cookie'
import { HttpProblem } from '@/app/_http/http-problem'
import { privateJson } from '@/app/_http/json'
import { mutation } from '@/app/_http/mutation'
import { parse } from '@/app/_http/parse'
import { refuseGuessable } from '@/app/_http/refuse-guessable'
import { requestId } from '@/app/_http/request-id'
import { seeOther } from '@/app/_http/see-other'
import { signInOrigin } from '@/app/_http/sign-in-origin'
import { passwordResetSchema } from '@/lib/schemas/credentials'
import { findPasswordReset } from '@/server/identity/find-password-reset'
import { findSession } from '@/server/identity/find-session'
import { forgetSignInTries } from '@/server/identity/forget-sign-in-tries'
import { clearSessionCookie } from '@/server/identity/session-cookie'
import { usePasswordReset } from '@/server/identity/use-password-reset'

/** Back to where the letter led, with its token: no cookie is to hold that. */
const letterPath = (input: unknown) => {
  const token = String(Object(input).token ?? '').slice(0, 200)
  return `/reset-password?${new URLSearchParams({ token })}`
}

/**
 * `{ token, password }` with the token of a letter → the password is set, and everybody is signed out of the account.
 * @throws HttpProblem 410 `reset_link_used` when it was used or is too old
 */
export const POST = mutation({ name: 'reset-password', path: letterPath }, async (request, { value, isForm }) => {
  const reset = parse(passwordResetSchema, value)
  const owner = await findPasswordReset(reset.token)
  refuseGuessable(reset.password, owner ? [owner.email, owner.name] : [])
  const session = await findSession('recent')
  const used = await usePasswordReset(requestId(request), reset)
  if (!used.ok) throw new HttpProblem(410, used.error.code, 'This letter was used already, or is too old.')
  const { email } = used.value
  await forgetSignInTries(email, await signInOrigin(request, email))
  // This browser was signed out with all others, if it was signed in to this account.
  if (session.kind === 'valid' && session.claims.email === email) {
    await clearSessionCookie()
    await clearHint()
  }
  return isForm ? seeOther('/login?done=password') : privateJson({ email })
})
