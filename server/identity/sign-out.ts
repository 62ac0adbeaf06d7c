import 'server-only'
import { db } from '@/server/platform/db'
import { verifySession } from './verify-session'
import { readEndsAgain } from './known-ends'

/**
 * Ends the sign-in that a token belongs to, so that nobody can go on with a copy of it. A token of a former release, whose
 * sign-in has no row, gets one that has ended. A token that has expired will do, as its sign-in may go on by another one;
 * what is refused for anything else has nothing to end.
 */
export async function signOut(token: string): Promise<void> {
  const verified = await verifySession(token)
  const claims = verified.ok ? verified.claims : verified.expired
  if (!claims) return
  const { sid, sub, exp, auth_time: authTime } = claims
  await db().$executeRaw`
    INSERT INTO sign_ins (id, user_id, via, user_agent, created_at, last_seen_at, expires_at, ended_at, ended_why)
    SELECT ${sid}::uuid, id, 'password', '', to_timestamp(${authTime}), now(), to_timestamp(${exp}),
      clock_timestamp(), 'signed_out'
    FROM users WHERE id = ${sub}::uuid
    ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at, ended_why = excluded.ended_why
    WHERE sign_ins.ended_at IS NULL AND sign_ins.user_id = excluded.user_id`
  readEndsAgain()
}
