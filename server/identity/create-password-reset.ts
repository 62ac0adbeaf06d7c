import 'server-only'
import { randomBytes } from 'node:crypto'
import { passwordResetMinutes } from '@/lib/password-reset-minutes'
import { db } from '@/server/platform/db'
import { letterHash } from './letter-hash'

const tokenBytes = 32

/**
 * Makes what somebody needs who has forgotten the password. Letters that were sent before stay good: a stranger who asks
 * for one does not spoil the one that the owner is about to open.
 * @returns what is to be written into the letter, and kept nowhere else; null when nobody has this address
 */
export async function createPasswordReset(email: string): Promise<{ token: string; name: string } | null> {
  const user = await db().user.findUnique({ where: { email }, select: { id: true, name: true } })
  if (!user) return null
  const token = randomBytes(tokenBytes).toString('base64url')
  await db().$executeRaw`
    INSERT INTO password_resets (token_hash, user_id, expires_at)
    VALUES (${letterHash(token)}, ${user.id}::uuid, now() + make_interval(mins => ${passwordResetMinutes}))`
  return { token, name: user.name }
}
