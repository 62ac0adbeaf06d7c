import 'server-only'
import type { Result } from '@/lib/result'
import type { ShopperView } from '@/lib/views/shopper-view'
import { hashRequest, once } from '@/server/platform/idempotency'
import { hashPassword } from './password-hash'
import { registerShopper } from './register-shopper'

/**
 * Makes an account once for one request, also when the proxy sends the request again because a replica died on it:
 * without that, the resend would hear that its own address is taken.
 */
export async function registerOnce(
  requestId: string,
  registration: { email: string; name: string; password: string },
  { labEndsAt }: { labEndsAt?: Date } = {},
): Promise<Result<ShopperView, { code: 'email_taken' }>> {
  const { email, name, password } = registration
  const passwordHash = await hashPassword(password)
  const identity = { scope: 'register', key: requestId, requestHash: hashRequest(registration), requestId }
  const done = await once(identity, (tx) => registerShopper(tx, { email, name, passwordHash, labEndsAt }))
  if (done.kind === 'key_reused') throw new Error(`request id ${requestId} came with two bodies`)
  return done.outcome
}
