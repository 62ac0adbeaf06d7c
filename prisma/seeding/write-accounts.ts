import type { Prisma } from '../../generated/prisma/client'
import { demoAccounts } from '../catalogue/demo-accounts'
import { createUser } from '../factories/create-user'

/** Makes the demo accounts that are missing. One that exists keeps its name and password. */
export async function writeAccounts(tx: Prisma.TransactionClient): Promise<void> {
  const emails = demoAccounts.map(({ email }) => email)
  const existing = await tx.user.findMany({ where: { email: { in: emails } }, select: { email: true } })
  const known = new Set(existing.map(({ email }) => email))
  for (const account of demoAccounts) if (!known.has(account.email)) await createUser(tx, account)
}
