import type { VerifiedAccount } from '@/server/identity/begin-sign-in'
import { signIn } from '@/server/identity/sign-in'
import { noteCount, tooMany } from './limited'
import { signInOrigin } from './sign-in-origin'

/**
 * @param credentials as parsed by credentialsSchema
 * @returns whose they are; null when the address is unknown or the password wrong
 * @throws HttpProblem 429 when too many wrong ones were tried
 */
export async function trySignIn(
  request: Request,
  credentials: { email: string; password: string },
): Promise<VerifiedAccount | null> {
  const outcome = await signIn(credentials, await signInOrigin(request, credentials.email))
  noteCount(request, outcome.count)
  if (outcome.kind === 'too_many_tries') throw tooMany(outcome.count)
  return outcome.kind === 'signed_in' ? outcome.account : null
}
