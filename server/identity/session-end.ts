import 'server-only'

/**
 * A session slides: each renewal gives it another idle time, but never beyond its absolute end.
 * @param authTime seconds since 1970, when the password was checked
 * @returns when a token signed at `now` ends
 */
export function sessionEnd(authTime: number, now: Date, limits: { idleSeconds: number; maxSeconds: number }): Date {
  const idleEnd = now.getTime() + limits.idleSeconds * 1000
  const absoluteEnd = (authTime + limits.maxSeconds) * 1000
  return new Date(Math.min(idleEnd, absoluteEnd))
}
