import 'server-only'
import { forgetCount } from '@/server/platform/rate-limit'
import { accountKeys } from './account-keys'
import type { SignInOrigin } from './sign-in-try'

/** For whoever has just set a new password after many wrong ones: it must open the door at once. */
export async function forgetSignInTries(email: string, { address, device }: SignInOrigin): Promise<void> {
  const [account] = accountKeys(email)
  await forgetCount('sign-in', `${account}:${device ?? address}`)
}
