import { findKnownDevice } from '@/server/identity/known-device'
import type { SignInOrigin } from '@/server/identity/sign-in-try'
import { clientAddress } from './limited'
import { requestId } from './request-id'

/** Where a request that tries a password comes from. @param email whose password */
export async function signInOrigin(request: Request, email: string): Promise<SignInOrigin> {
  return { address: clientAddress(request), device: await findKnownDevice(email), requestId: requestId(request) }
}
