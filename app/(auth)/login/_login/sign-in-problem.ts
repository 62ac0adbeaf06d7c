/**
 * @param error the code with which next-auth sends somebody back to the sign-in page
 * @returns the sentence for it; null when there is nothing to say
 */
export function signInProblem(error: string | string[] | undefined): string | null {
  if (!error) return null
  // Which of the two was wrong is not said: it would tell strangers who has an account.
  if (error === 'CredentialsSignin') return 'E-mail or password is wrong. Please try again.'
  if (error === 'email_unverified') {
    return 'There, your e-mail address is not verified yet. Verify it and try again, or use a password here.'
  }
  if (error === 'SessionRequired') return 'Please sign in first.'
  return 'Signing in did not work. Please try again.'
}
