import 'server-only'
import type { SignOutReason } from '@/lib/sign-out-reason'
import type { SqlClient } from '@/server/platform/sql-client'

/** Why a sign-in was ended by somebody. That it was not used for too long is told by its tokens alone. */
export type EndedWhy = Extract<
  SignOutReason,
  'signed_out' | 'signed_out_elsewhere' | 'password_changed' | 'token_reused'
>

const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Ends all sign-ins of an account, those of former releases that have no row included, and those under way that have
 * checked their password and not begun yet. Call {@link readEndsAgain} after the commit.
 * @param tx the transaction that makes it necessary, such as the one that changes the password
 * @param except the sign-in that goes on, if any
 */
export async function endSignIns(
  tx: SqlClient,
  userId: string,
  { except, why }: { except?: string | undefined; why: EndedWhy },
): Promise<void> {
  // First, and in a statement of its own: it waits for sign-ins that hold the row, and the next statement sees them.
  await tx.$executeRaw`
    UPDATE users SET session_version = session_version + 1, sessions_ended_at = clock_timestamp()
    WHERE id = ${userId}::uuid`
  await tx.$executeRaw`
    UPDATE sign_ins SET ended_at = clock_timestamp(), ended_why = ${why}
    WHERE user_id = ${userId}::uuid AND id <> ${except ?? nobody}::uuid AND ended_at IS NULL`
}
