import 'server-only'
import { createHash } from 'node:crypto'
import { keyRing } from '@/server/platform/key-ring'

/**
 * The secret that next-auth hashes its CSRF token with, and encrypts the cookies of a sign-in with that is under way at a
 * provider. A browser stays with the key that its flow began with, so that a page that was opened before a rotation can
 * still be sent after it.
 * @param csrfCookie "token|hash", as the browser sent it
 */
export function flowSecret(csrfCookie: string | undefined): string {
  const [token = '', hash = ''] = csrfCookie?.split('|') ?? []
  const [first, ...others] = keyRing()
  const former = others.find(({ secret }) => csrfHash(token, secret) === hash)
  return (former ?? first).secret
}

/** As next-auth computes it. */
export function csrfHash(token: string, secret: string): string {
  return createHash('sha256').update(`${token}${secret}`).digest('hex')
}
