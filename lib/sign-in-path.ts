import type { SignOutReason } from './sign-out-reason'

/**
 * @param returnTo where to go after signing in
 * @param reason why the former session has ended, if there was one
 * @returns the address of the sign-in page
 */
export function signInPath(returnTo: string, reason: SignOutReason | null = null): string {
  const query = new URLSearchParams({ callbackUrl: returnTo, ...(reason && { reason }) })
  return `/login?${query}`
}
