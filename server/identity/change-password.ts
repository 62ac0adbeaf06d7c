import 'server-only'
import type { RateCount } from '@/lib/rate-count'
import { fail, ok, type Result } from '@/lib/result'
import { countRefusal } from '@/server/platform/count-refusal'
import { enqueueMail } from '@/server/platform/enqueue-mail'
import { hashRequest, once } from '@/server/platform/idempotency'
import type { SqlClient } from '@/server/platform/sql-client'
import { endSignIns } from './end-sign-ins'
import { readEndsAgain } from './known-ends'
import { hashPassword, passwordMatches } from './password-hash'
import { beginSignInTry, type SignInOrigin } from './sign-in-try'

/** Whose password, and by which sign-in it is changed: that one goes on. */
type Owner = { userId: string; email: string; signInId: string }

type ChangePasswordFailure = { code: 'wrong_password' } | { code: 'too_many_tries' }

/**
 * Changes a password once for one request, and ends every other sign-in of the account. Wrong passwords count as tries to
 * sign in: who has found a browser open must not guess here without end.
 * @param passwords as parsed by passwordChangeSchema
 */
export async function changePassword(
  { userId, email, signInId }: Owner,
  passwords: { currentPassword: string; newPassword: string },
  origin: SignInOrigin,
): Promise<{ count: RateCount; result: Result<object, ChangePasswordFailure> }> {
  const { isAllowed, count, takeBack } = await beginSignInTry(email, origin)
  if (!isAllowed) {
    countRefusal(count)
    return { count, result: fail({ code: 'too_many_tries' }) }
  }
  const { requestId } = origin
  const identity = { scope: `password:user:${userId}`, key: requestId, requestHash: hashRequest(passwords), requestId }
  const newHash = await hashPassword(passwords.newPassword)
  const done = await once(identity, (tx) => change(tx, { userId, signInId, newHash }, passwords.currentPassword)).catch(
    async (error: unknown) => {
      await takeBack('unknown')
      throw error
    },
  )
  if (done.kind === 'key_reused') throw new Error(`request id ${requestId} came with two bodies`)
  if (done.outcome.ok) {
    readEndsAgain()
    await takeBack('right')
  }
  return { count, result: done.outcome }
}

async function change(
  tx: SqlClient,
  { userId, signInId, newHash }: { userId: string; signInId: string; newHash: string },
  currentPassword: string,
): Promise<Result<object, { code: 'wrong_password' }>> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true, name: true, email: true },
  })
  if (!(await passwordMatches(user?.passwordHash ?? null, currentPassword)) || !user) {
    return fail({ code: 'wrong_password' })
  }
  // Of two changes at once the second finds another hash than the one it has checked.
  const changed = await tx.user.updateMany({
    where: { id: userId, passwordHash: user.passwordHash },
    data: { passwordHash: newHash },
  })
  if (changed.count === 0) return fail({ code: 'wrong_password' })
  await endSignIns(tx, userId, { except: signInId, why: 'password_changed' })
  await enqueueMail(tx, { to: user.email, template: 'password-changed', data: { name: user.name } })
  return ok({})
}
