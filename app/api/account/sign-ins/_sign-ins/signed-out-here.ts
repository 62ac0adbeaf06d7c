import { clearHint } from '@/app/_http/hint-cookie'
import { signInPath } from '@/lib/sign-in-path'
import { clearSessionCookie } from '@/server/identity/session-cookie'

/** Takes out of this browser what its sign-in has left, as the sign-in was ended by this very request. @returns where it goes */
export async function signedOutHere(): Promise<string> {
  await clearSessionCookie()
  await clearHint()
  return signInPath('/account', 'signed_out')
}
