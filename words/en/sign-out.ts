import type { SignOutReason } from '@/lib/sign-out-reason'

/** Why somebody is not signed in any more. */
export const signOutWords: Record<SignOutReason, string> = {
  idle: 'You were away for a while, so we signed you out.',
  absolute_end: 'You have been signed in for as long as we allow, so we ask for your password again.',
  signed_out: 'You have signed out.',
  signed_out_elsewhere: 'This browser was signed out from another one.',
  password_changed: 'Your password was changed, which signs every other browser out.',
  token_reused: 'A token of this sign-in was used twice, so that somebody may have stolen it.',
  key_dropped: 'We have changed the locks, so we have to ask for your password again.',
  unusable: 'We could not read your sign-in, so we ask for your password again.',
}
