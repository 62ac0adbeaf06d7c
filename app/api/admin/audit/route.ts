import { privateJson } from '@/app/_http/json'
import { parse } from '@/app/_http/parse'
import { route } from '@/app/_http/route'
import { pageSchema } from '@/lib/schemas/page'
import { listAudit } from '@/server/admin/list-audit'
import { requireAdministrator } from '../_admin/require-administrator'

/** What administrators changed, newest first: `?page`. */
export const GET = route(async (request) => {
  await requireAdministrator()
  const { page } = parse(pageSchema, Object.fromEntries(new URL(request.url).searchParams))
  return privateJson(await listAudit(page))
})
