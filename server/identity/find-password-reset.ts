import 'server-only'
import { db } from '@/server/platform/db'
import { letterHash } from './letter-hash'

/** @returns whose password can be set with a letter's token; null when that was used or is too old. Asking uses nothing up. */
export async function findPasswordReset(token: string): Promise<{ email: string; name: string } | null> {
  const [owner] = await db().$queryRaw<{ email: string; name: string }[]>`
    SELECT email, name FROM users JOIN password_resets ON user_id = id
    WHERE token_hash = ${letterHash(token)} AND expires_at > now()`
  return owner ?? null
}
