import { privateJson } from '@/app/_http/json'
import { limited } from '@/app/_http/limited'
import { mutation } from '@/app/_http/mutation'
import { parse } from '@/app/_http/parse'
import { requestId } from '@/app/_http/request-id'
import { seeOther } from '@/app/_http/see-other'
import { passwordResetRequestSchema } from '@/lib/schemas/credentials'
import { accountKeys } from '@/server/identity/account-keys'
import { requestPasswordReset } from '@/server/identity/request-password-reset'

/**
 * `{ email }` → 202: a letter goes to this address if somebody has an account with it. The answer, and the time it takes, are
 * the same if nobody has.
 */
export const POST = mutation(
  { name: 'forgot-password', path: '/forgot-password' },
  async (request, { value, isForm }) => {
    const { email } = parse(passwordResetRequestSchema, value)
    await limited(request, 'password-reset-address')
    await limited(request, 'password-reset', { who: accountKeys(email)[0] })
    await requestPasswordReset(requestId(request), email)
    return isForm ? seeOther('/forgot-password?sent=1') : privateJson({ status: 'accepted' }, { status: 202 })
  },
)
