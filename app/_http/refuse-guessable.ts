import { isGuessable } from '@/server/identity/is-guessable'
import { HttpProblem } from './http-problem'

/**
 * @param about what others know of the owner: the e-mail address, the name
 * @param field the name under which it was sent
 * @throws HttpProblem 422 for a new password that is among the first that somebody would try
 */
export function refuseGuessable(password: string, about: string[], field = 'password'): void {
  if (!isGuessable(password, about)) return
  const sentence = 'This is one of the first that somebody would try. Choose another one.'
  throw new HttpProblem(422, 'validation_failed', sentence, { errors: { [field]: sentence } })
}
