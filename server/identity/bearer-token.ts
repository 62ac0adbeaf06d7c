import 'server-only'

/**
 * @param authorization the header
 * @returns the token in it; "" when something else is in it, which no token is
 */
export function bearerToken(authorization: string): string {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(authorization.trim())?.[1] ?? ''
}
