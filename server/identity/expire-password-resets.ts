import 'server-only'
import { db } from '@/server/platform/db'

/** Deletes what is left of letters that are too old to be used. @returns how many */
export async function expirePasswordResets(): Promise<number> {
  return db().$executeRaw`DELETE FROM password_resets WHERE expires_at < now()`
}
