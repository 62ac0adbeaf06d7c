/**
 * Takes an address from a URL or a form only when it is a path of this site, so that nobody can be sent elsewhere by a link.
 * @returns the path with its query, or `fallback`
 */
export function ownPath(value: string | string[] | undefined, fallback: string): string {
  if (typeof value !== 'string' || !value.startsWith('/')) return fallback
  // "//host" and "/\host" are other sites to a browser; control characters are dropped by it before it looks.
  if (/^\/[/\\]/.test(value) || /\p{Cc}/u.test(value)) return fallback
  return value
}
