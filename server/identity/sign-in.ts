import 'server-only'
import type { RateCount } from '@/lib/rate-count'
import { countRefusal } from '@/server/platform/count-refusal'
import type { VerifiedAccount } from './begin-sign-in'
import { beginSignInTry, type SignInOrigin } from './sign-in-try'
import { verifyCredentials } from './verify-credentials'

/** With the count to be told to the client. */
export type SignInOutcome = { count: RateCount } & (
  { kind: 'signed_in'; account: VerifiedAccount } | { kind: 'wrong_credentials' } | { kind: 'too_many_tries' }
)

/**
 * Checks a password, unless too many were tried; {@link beginSignIn} goes on from there. Whoever is refused costs no hashing.
 * @param credentials as parsed by credentialsSchema
 */
export async function signIn(
  credentials: { email: string; password: string },
  origin: SignInOrigin,
): Promise<SignInOutcome> {
  const { isAllowed, count, takeBack } = await beginSignInTry(credentials.email, origin)
  if (!isAllowed) {
    countRefusal(count)
    return { kind: 'too_many_tries', count }
  }
  const account = await verifyCredentials(credentials).catch(async (error: unknown) => {
    // The database is away: that is nobody's guess.
    await takeBack('unknown')
    throw error
  })
  if (!account) return { kind: 'wrong_credentials', count }
  await takeBack('right')
  return { kind: 'signed_in', account, count }
}
