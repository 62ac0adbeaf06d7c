import 'server-only'
import { fail, ok, type Result } from '@/lib/result'
import { enqueueMail } from '@/server/platform/enqueue-mail'
import { hashRequest, once } from '@/server/platform/idempotency'
import type { SqlClient } from '@/server/platform/sql-client'
import { endSignIns } from './end-sign-ins'
import { findPasswordReset } from './find-password-reset'
import { readEndsAgain } from './known-ends'
import { letterHash } from './letter-hash'
import { hashPassword } from './password-hash'

type Outcome = Result<{ email: string }, { code: 'reset_link_used' }>

/**
 * Sets a new password with the token of a letter, once. Everybody who was signed in to the account is signed out, all its
 * letters are used up, and its address counts as verified: whoever reads the letters to it has the account.
 * @param requestId the proxy's: the same request sent again, as a replica died on it, hears the first answer
 */
export async function usePasswordReset(
  requestId: string,
  reset: { token: string; password: string },
): Promise<Outcome> {
  // Hashing is slow on purpose: only for whoever has a letter, and before the transaction.
  const passwordHash = (await findPasswordReset(reset.token)) && (await hashPassword(reset.password))
  const identity = { scope: 'password-reset', key: requestId, requestHash: hashRequest(reset), requestId }
  const done = await once<Outcome>(identity, async (tx) =>
    passwordHash === null ? usedUp() : setPassword(tx, letterHash(reset.token), passwordHash),
  )
  if (done.kind === 'key_reused') throw new Error(`request id ${requestId} came with two bodies`)
  if (done.outcome.ok) readEndsAgain()
  return done.outcome
}

async function setPassword(tx: SqlClient, tokenHash: string, passwordHash: string): Promise<Outcome> {
  // The account first: two letters of one account that are used at once would else wait for each other.
  await tx.$executeRaw`
    SELECT id FROM users WHERE id = (SELECT user_id FROM password_resets WHERE token_hash = ${tokenHash}) FOR UPDATE`
  // This statement decides: whoever comes second finds none.
  const [letter] = await tx.$queryRaw<{ userId: string }[]>`
    DELETE FROM password_resets WHERE token_hash = ${tokenHash} AND expires_at > now()
    RETURNING user_id::text AS "userId"`
  if (!letter) return usedUp()
  const { userId } = letter
  const { email, name } = await tx.user.update({
    where: { id: userId },
    data: { passwordHash, emailVerifiedAt: new Date() },
    select: { email: true, name: true },
  })
  await tx.passwordReset.deleteMany({ where: { userId } })
  await endSignIns(tx, userId, { why: 'password_changed' })
  await enqueueMail(tx, { to: email, template: 'password-changed', data: { name } })
  return ok({ email })
}

const usedUp = () => fail({ code: 'reset_link_used' as const })
