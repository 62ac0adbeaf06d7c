import 'server-only'
import { randomBytes } from 'node:crypto'
import { fail, ok, type Result } from '@/lib/result'
import { providerTitles } from '@/lib/sign-in-provider'
import { db } from '@/server/platform/db'
import { enqueueMail } from '@/server/platform/enqueue-mail'
import type { SqlClient } from '@/server/platform/sql-client'
import { transaction } from '@/server/platform/transaction'
import type { VerifiedAccount } from './begin-sign-in'
import { readEndsAgain } from './known-ends'
import { hashPassword } from './password-hash'
import { registerShopper } from './register-shopper'
import type { ProviderProfile } from './sign-in-providers'
import { takeOver } from './take-over'

/**
 * Finds the account that a provider's account opens. The first time it is linked to the account with the same address, or
 * a new one is made; but only by an address that the provider has verified, or anybody could open an account by writing
 * its address into a profile elsewhere.
 * @param profile of somebody whom the provider has just signed in; its address in lower case
 */
export async function accountOfProvider(
  profile: ProviderProfile,
): Promise<Result<VerifiedAccount, { code: 'email_unverified' }>> {
  const linked = await findLinked(db(), profile)
  if (linked) return ok(linked)
  const { verifiedEmail } = profile
  if (verifiedEmail === null) return fail({ code: 'email_unverified' })
  // Nobody knows it: until its owner sets one by a letter, the account has no password. Hashed before the transaction.
  const unknownHash = await hashPassword(randomBytes(32).toString('base64url'))
  const account = await transaction((tx) => link(tx, { ...profile, verifiedEmail }, unknownHash))
  readEndsAgain()
  return ok(account)
}

async function link(
  tx: SqlClient,
  profile: ProviderProfile & { verifiedEmail: string },
  unknownHash: string,
): Promise<VerifiedAccount> {
  const { provider, subject, verifiedEmail } = profile
  const name = nameOf(profile.name)
  const made = await registerShopper(tx, { email: verifiedEmail, name, passwordHash: unknownHash })
  // The row lock: two first sign-ins at once must not both find the address unverified.
  const [found] = await tx.$queryRaw<{ id: string; isVerified: boolean }[]>`
    SELECT id::text, email_verified_at IS NOT NULL AS "isVerified" FROM users WHERE email = ${verifiedEmail} FOR UPDATE`
  if (!found) throw new Error('an account that was there a moment ago is not')
  const { id, isVerified } = found
  const isPasswordGone = !made.ok && !isVerified
  if (isPasswordGone) await takeOver(tx, id, { name, unknownHash })
  await tx.user.updateMany({ where: { id, emailVerifiedAt: null }, data: { emailVerifiedAt: new Date() } })
  const data = { provider, subject, userId: id }
  const { count } = await tx.providerAccount.createMany({ data, skipDuplicates: true })
  if (count > 0 && !made.ok) {
    const told = { name, provider: providerTitles[provider], isPasswordGone }
    await enqueueMail(tx, { to: verifiedEmail, template: 'provider-linked', data: told })
  }
  // Another request may have linked it a moment before, if the address has changed at the provider; that one holds.
  const account = await findLinked(tx, profile)
  if (!account) throw new Error('a link that was just made is not there')
  return account
}

async function findLinked(client: SqlClient, { provider, subject }: ProviderProfile): Promise<VerifiedAccount | null> {
  const select = { id: true, email: true, name: true, role: true, sessionVersion: true } as const
  const found = await client.providerAccount.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { user: { select } },
  })
  return found?.user ?? null
}

function nameOf(name: string): string {
  return name.trim().slice(0, 80) || 'Coffee friend'
}
