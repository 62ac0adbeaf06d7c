import 'server-only'
import { countSession } from '@/server/platform/count-session'
import { db } from '@/server/platform/db'
import { noteUser } from '@/server/platform/note-user'
import type { VerifiedAccount } from './begin-sign-in'
import { passwordMatches } from './password-hash'

/**
 * @param credentials as parsed by credentialsSchema (the address is lower case)
 * @returns the account, for {@link beginSignIn}; null when the address is unknown or the password wrong, without telling which
 */
export async function verifyCredentials(credentials: {
  email: string
  password: string
}): Promise<VerifiedAccount | null> {
  const user = await db().user.findUnique({
    where: { email: credentials.email },
    select: { id: true, email: true, name: true, role: true, sessionVersion: true, passwordHash: true },
  })
  const matches = await passwordMatches(user?.passwordHash ?? null, credentials.password)
  if (!user || !matches) {
    countSession('wrong_credentials')
    return null
  }
  noteUser(user.id)
  const { passwordHash: _passwordHash, ...account } = user
  return account
}
