import { requireAccount } from '@/app/_http/account'
import { HttpProblem } from '@/app/_http/http-problem'
import { findAdministrator, type Administrator } from '@/server/admin/find-administrator'

/** @throws HttpProblem 401 for guests, 403 for whoever is no administrator now, whatever the token says */
export async function requireAdministrator(): Promise<Administrator> {
  const { id } = await requireAccount()
  const administrator = await findAdministrator(id)
  if (!administrator) throw new HttpProblem(403, 'forbidden', 'This is for administrators.')
  return administrator
}
