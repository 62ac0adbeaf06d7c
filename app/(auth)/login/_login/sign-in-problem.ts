import { authWords } from '@/words/en/auth'

const words = authWords.problems

/**
 * @param error the code with which next-auth sends somebody back to the sign-in page
 * @returns the sentence for it; null when there is nothing to say
 */
export function signInProblem(error: string | string[] | undefined): string | null {
  if (!error) return null
  if (error === 'CredentialsSignin') return words.wrong
  if (error === 'email_unverified') return words.emailUnverified
  if (error === 'SessionRequired') return words.signInFirst
  return words.other
}
