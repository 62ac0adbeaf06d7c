import 'server-only'
import { db } from '@/server/platform/db'
import type { EndedWhy } from './end-sign-ins'
import { readEndsAgain } from './known-ends'

/**
 * Ends one sign-in of an account. Every replica refuses its tokens within five seconds.
 * @returns false when this account has no such sign-in, or it has ended before: somebody else's looks the same
 */
export async function endSignIn(userId: string, id: string, why: EndedWhy): Promise<boolean> {
  const ended = await db().$executeRaw`
    UPDATE sign_ins SET ended_at = clock_timestamp(), ended_why = ${why}
    WHERE id = ${id}::uuid AND user_id = ${userId}::uuid AND ended_at IS NULL`
  if (ended > 0) readEndsAgain()
  return ended > 0
}
