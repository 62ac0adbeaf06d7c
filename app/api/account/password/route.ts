import { requireFreshAccount } from '@/app/_http/account'
import { HttpProblem } from '@/app/_http/http-problem'
import { noteCount, tooMany } from '@/app/_http/limited'
import { mutation } from '@/app/_http/mutation'
import { parse } from '@/app/_http/parse'
import { refuseGuessable } from '@/app/_http/refuse-guessable'
import { seeOther } from '@/app/_http/see-other'
import { signInOrigin } from '@/app/_http/sign-in-origin'
import { passwordChangeSchema } from '@/lib/schemas/password-change'
import { changePassword } from '@/server/identity/change-password'

const form = { name: 'security' as const, path: '/account/security' }

/**
 * `{ currentPassword, newPassword }` → 204. Ends every other sign-in of the account.
 * @throws HttpProblem 422 when the current password is wrong, or the new one no good; 429 after too many wrong ones
 */
const change = async (request: Request, value: unknown) => {
  const { shopper, signInId } = await requireFreshAccount()
  const passwords = parse(passwordChangeSchema, value)
  refuseGuessable(passwords.newPassword, [shopper.email, shopper.name], 'newPassword')
  const owner = { userId: shopper.id, email: shopper.email, signInId }
  const { result, count } = await changePassword(owner, passwords, await signInOrigin(request, shopper.email))
  noteCount(request, count)
  if (result.ok) return
  if (result.error.code === 'too_many_tries') throw tooMany(count)
  const detail = 'This is not your current password.'
  throw new HttpProblem(422, 'wrong_password', detail, { errors: { currentPassword: detail } })
}

export const PUT = mutation(form, async (request, { value }) => {
  await change(request, value)
  return new Response(null, { status: 204 })
})

/** The same for a page's form, which can only post. */
export const POST = mutation(form, async (request, { value }) => {
  await change(request, value)
  return seeOther('/account/security?done=password')
})
