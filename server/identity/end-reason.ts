import 'server-only'
import { isSignOutReason, type SignOutReason } from '@/lib/sign-out-reason'

/** @param endedWhy as it stands in sign_ins: a release that is newer than this one may know more reasons */
export function endReason(endedWhy: string): SignOutReason {
  return isSignOutReason(endedWhy) ? endedWhy : 'signed_out_elsewhere'
}
