import { HttpProblem } from '@/app/_http/http-problem'
import type { RefreshRefusal } from '@/server/identity/exchange-refresh-token'

/** Says to a program why it cannot go on. Each of them means: ask for the password again. */
export function refreshProblem({ code, ...more }: RefreshRefusal): HttpProblem {
  return new HttpProblem(401, code, sentences[code], more)
}

const sentences = {
  refresh_token_invalid: 'The refresh token is not one of ours, or its sign-in is long over.',
  refresh_token_expired: 'The sign-in is too long ago.',
  refresh_token_revoked: 'The sign-in that this refresh token belongs to was ended.',
  refresh_token_reused:
    'The refresh token was used before, so that somebody may have stolen it. Its sign-in was ended.',
}
