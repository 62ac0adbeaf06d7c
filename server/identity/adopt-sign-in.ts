import 'server-only'
import { db } from '@/server/platform/db'
import type { SessionClaims } from './session-claims'
import { userAgentLengthMax } from './user-agent-length-max'

/**
 * Writes down a sign-in of a release that wrote none, so that it can be seen and ended like any other.
 * @returns whether its row is there now; false when everything of the account was ended since
 */
export async function adoptSignIn(claims: SessionClaims, userAgent: string): Promise<boolean> {
  const { sub, sid, exp, auth_time: authTime } = claims
  // An update of nothing, so that a row that another replica has just made counts as well.
  const rows = await db().$executeRaw`
    INSERT INTO sign_ins (id, user_id, via, user_agent, created_at, expires_at)
    SELECT ${sid}::uuid, id, 'password', ${userAgent.slice(0, userAgentLengthMax)}, to_timestamp(${authTime}), to_timestamp(${exp})
    FROM users WHERE id = ${sub}::uuid AND session_version = 0 FOR SHARE
    ON CONFLICT (id) DO UPDATE SET via = sign_ins.via WHERE sign_ins.ended_at IS NULL`
  return rows > 0
}
