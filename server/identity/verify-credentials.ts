import 'server-only'
import { countSession } from '@/server/platform/count-session'
import { db } from '@/server/platform/db'
import { noteUser } from '@/server/platform/note-user'
import type { ShopperView } from '@/lib/views/shopper-view'
import { passwordMatches } from './password-hash'

/**
 * @param credentials as parsed by credentialsSchema (the address is lower case)
 * @returns the shopper; null when the address is unknown or the password wrong, without telling which
 */
export async function verifyCredentials(credentials: { email: string; password: string }): Promise<ShopperView | null> {
  const user = await db().user.findUnique({
    where: { email: credentials.email },
    select: { id: true, email: true, name: true, role: true, passwordHash: true },
  })
  const matches = await passwordMatches(user?.passwordHash ?? null, credentials.password)
  if (!user || !matches) {
    countSession('wrong_credentials')
    return null
  }
  noteUser(user.id)
  const { passwordHash: _passwordHash, ...shopper } = user
  return shopper
}
