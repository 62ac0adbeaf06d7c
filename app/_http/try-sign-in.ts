import type { ShopperView } from '@/lib/views/shopper-view'
import { findKnownDevice } from '@/server/identity/known-device'
import { signIn } from '@/server/identity/sign-in'
import { clientAddress, noteCount, tooMany } from './limited'
import { requestId } from './request-id'

/**
 * @param credentials as parsed by credentialsSchema
 * @returns whose they are; null when the address is unknown or the password wrong
 * @throws HttpProblem 429 when too many wrong ones were tried
 */
export async function trySignIn(
  request: Request,
  credentials: { email: string; password: string },
): Promise<ShopperView | null> {
  const device = await findKnownDevice(credentials.email)
  const origin = { address: clientAddress(request), device, requestId: requestId(request) }
  const outcome = await signIn(credentials, origin)
  noteCount(request, outcome.count)
  if (outcome.kind === 'too_many_tries') throw tooMany(outcome.count)
  return outcome.kind === 'signed_in' ? outcome.shopper : null
}
