import 'server-only'
import { fail, ok, type Result } from '@/lib/result'
import type { ShopperView } from '@/lib/views/shopper-view'
import { newId } from '@/server/platform/new-id'
import type { SqlClient } from '@/server/platform/sql-client'

/**
 * Makes an account.
 * @param registration name and address as parsed by registrationSchema; the password already hashed; when it is deleted
 * again, if it is one of the lab's
 */
export async function registerShopper(
  tx: SqlClient,
  registration: { email: string; name: string; passwordHash: string; labEndsAt?: Date | undefined },
): Promise<Result<ShopperView, { code: 'email_taken' }>> {
  const id = newId()
  const { email, name, passwordHash, labEndsAt = null } = registration
  // The unique index decides: two registrations at once cannot both get the address.
  const { count } = await tx.user.createMany({
    data: { id, email, name, passwordHash, labEndsAt },
    skipDuplicates: true,
  })
  return count === 0 ? fail({ code: 'email_taken' }) : ok({ id, email, name, role: 'shopper' })
}
