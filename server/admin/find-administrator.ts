import 'server-only'
import { db } from '@/server/platform/db'

/** Somebody who may change the catalogue. Only {@link findAdministrator} makes one. */
export type Administrator = { id: string; email: string; name: string; role: 'administrator' }

/**
 * Asks Postgres and not the token, which goes on saying "administrator" until it expires.
 * @returns null for everybody who is no administrator at this moment
 */
export async function findAdministrator(userId: string): Promise<Administrator | null> {
  const user = await db().user.findUnique({
    where: { id: userId, role: 'administrator' },
    select: { id: true, email: true, name: true },
  })
  return user && { ...user, role: 'administrator' }
}
