import { ownPath } from '@/lib/own-path'

const anySite = 'http://own.invalid'

/**
 * A path, because behind a proxy nobody knows by which address the shop was reached; and a failed sign-in leads straight
 * back to the sign-in page, which still knows where the shopper wanted to go.
 * @param target where next-auth wants to lead
 */
export function ownTarget(target: string, callbackUrl: string): string {
  if (!URL.canParse(target, anySite)) return '/'
  const { pathname, search, searchParams } = new URL(target, anySite)
  const error = searchParams.get('error')
  if (error === null) return ownPath(pathname + search, '/')
  return `/login?${new URLSearchParams({ error, callbackUrl })}`
}
