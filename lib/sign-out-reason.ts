/** Why somebody is not signed in any more, as it stands in addresses, problems and the database. */
const reasons = [
  'idle',
  'absolute_end',
  'signed_out',
  'signed_out_elsewhere',
  'password_changed',
  'token_reused',
  'key_dropped',
  'unusable',
] as const

export type SignOutReason = (typeof reasons)[number]

/** @param code from an address or a cookie: anybody may have put anything there */
export function isSignOutReason(code: unknown): code is SignOutReason {
  return (reasons as readonly unknown[]).includes(code)
}
