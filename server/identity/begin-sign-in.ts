import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ProviderName } from '@/lib/sign-in-provider'
import type { ShopperView } from '@/lib/views/shopper-view'
import { countSession } from '@/server/platform/count-session'
import { db } from '@/server/platform/db'
import { signSession, type Session } from './sign-session'
import { userAgentLengthMax } from './user-agent-length-max'

/** Somebody whose password, or whatever stands for it, was just checked. */
export type VerifiedAccount = ShopperView & {
  /** users.session_version, read together with what was checked. */
  sessionVersion: number
}

/** How somebody signed in. */
export type SignInVia = 'password' | 'registration' | 'token' | ProviderName

/**
 * Begins a sign-in: always a new one, whatever the browser had before, so that nobody goes on in a session that somebody
 * else has planted. It is in Postgres before its token leaves the house.
 * @returns null when everything of this account was ended since `account` was read (a password change that got in between):
 * what was checked does not hold any more
 */
export async function beginSignIn(
  account: VerifiedAccount,
  { via, userAgent }: { via: SignInVia; userAgent: string },
): Promise<Session | null> {
  const { sessionVersion: ver, ...shopper } = account
  const sid = randomUUID()
  const session = await signSession(shopper, { sid, ver, auth_time: Math.floor(Date.now() / 1000) })
  // FOR SHARE waits for an ending under way, and lets a later one wait for us, so that it sees our row. See endSignIns.
  const begun = await db().$executeRaw`
    INSERT INTO sign_ins (id, user_id, via, user_agent, expires_at)
    SELECT ${sid}::uuid, id, ${via}, ${userAgent.slice(0, userAgentLengthMax)}, ${session.expiresAt}
    FROM users WHERE id = ${shopper.id}::uuid AND session_version = ${ver} FOR SHARE`
  if (begun === 0) return null
  countSession('signed_in')
  return session
}
