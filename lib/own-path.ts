const anySite = 'http://own.invalid'
const maxLength = 2_000

/**
 * Takes an address from a URL, a form or a cookie only when it is a path of this site, so that nobody can be sent elsewhere
 * by a link.
 * @returns the path with its query as a browser would understand it, in ASCII; or `fallback`
 */
export function ownPath(value: string | string[] | undefined, fallback: string): string {
  if (typeof value !== 'string' || value.length > maxLength || !value.startsWith('/')) return fallback
  if (!URL.canParse(value, anySite)) return fallback
  const { origin, pathname, search, hash } = new URL(value, anySite)
  // "//host", "/\host" and "/<tab>/host" are other sites to a browser. "/..//host" is none, until somebody resolves it and
  // uses what comes out.
  if (origin !== anySite || pathname.startsWith('//')) return fallback
  return pathname + search + hash
}
