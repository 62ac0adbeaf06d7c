import { requireFreshAccount } from '@/app/_http/account'
import { HttpProblem } from '@/app/_http/http-problem'
import { findAdministrator, type Administrator } from '@/server/admin/find-administrator'

/** @throws HttpProblem 401 for guests and ended sign-ins, 403 for whoever is no administrator now, whatever the token says */
export async function requireAdministrator(): Promise<Administrator> {
  const { shopper } = await requireFreshAccount()
  const administrator = await findAdministrator(shopper.id)
  if (!administrator) throw new HttpProblem(403, 'forbidden', 'This is for administrators.')
  return administrator
}
