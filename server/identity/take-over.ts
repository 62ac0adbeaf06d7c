import 'server-only'
import type { SqlClient } from '@/server/platform/sql-client'
import { endSignIns } from './end-sign-ins'

/**
 * What happens when the owner of an address is seen for the first time, by a provider that has verified it: whoever made
 * the account with that address may have been somebody else, who waits for the owner to fill it. So the password that was
 * set then opens nothing any more, nobody stays signed in by it, and the name is the owner's.
 * @param unknownHash the hash of a password that nobody knows
 */
export async function takeOver(
  tx: SqlClient,
  userId: string,
  { name, unknownHash }: { name: string; unknownHash: string },
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash: unknownHash, name } })
  await endSignIns(tx, userId, { why: 'password_changed' })
}
