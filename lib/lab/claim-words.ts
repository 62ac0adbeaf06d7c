import { plural } from '../plural'

export type ClaimWords = { name: string; value: string; words: string }

/** What each claim of a token means, in the order in which the token says them. */
export function claimWords(claims: Record<string, unknown>, now = new Date()): ClaimWords[] {
  return Object.entries(claims).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
    words: wordsOf(name, value, now.getTime() / 1000),
  }))
}

function wordsOf(name: string, value: unknown, nowSeconds: number): string {
  const seconds = typeof value === 'number' ? value - nowSeconds : 0
  switch (name) {
    case 'iat':
      return `issued ${ago(seconds)}`
    case 'auth_time':
      return `password checked ${ago(seconds)}`
    case 'exp':
      return seconds > 0 ? `ends in ${length(seconds)}, unless it is used` : `ended ${ago(seconds)}`
    case 'sub':
      return 'whose token it is'
    case 'sid':
      return 'which sign-in made it, so that this one can be ended'
    case 'ver':
      return 'rises when all sign-ins are ended at once'
    case 'name':
      return 'for the greeting'
    case 'email':
      return 'the account’s address'
    case 'role':
      return 'what one may do'
    case 'iss':
      return 'who made it'
    case 'aud':
      return 'what it is good for: as another kind of token it is refused'
    default:
      return ''
  }
}

function ago(seconds: number): string {
  return -seconds < 2 ? 'just now' : `${length(-seconds)} ago`
}

/** @returns "27 minutes", "45 seconds", "2 days" */
function length(seconds: number): string {
  if (seconds < 90) return plural(Math.round(seconds), 'second')
  if (seconds < 90 * 60) return plural(Math.round(seconds / 60), 'minute')
  if (seconds < 36 * 3600) return plural(Math.round(seconds / 3600), 'hour')
  return plural(Math.round(seconds / 86_400), 'day')
}
