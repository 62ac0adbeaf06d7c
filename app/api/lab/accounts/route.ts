import { privateJson } from '@/app/_http/json'
import { requestId } from '@/app/_http/request-id'
import { registerOnce } from '@/server/identity/register-once'
import { demonstrationAccount } from '@/server/lab/demonstration-account'
import { labRoute } from '../_lab/lab-route'
import { limitedForAll } from '../_lab/limited-for-all'

const dayMs = 24 * 3600 * 1000

/** A fresh account for a day. */
export const POST = labRoute(async (request) => {
  await limitedForAll(request, 'lab-account')
  const id = requestId(request)
  const account = demonstrationAccount(id)
  const registered = await registerOnce(id, account, { labEndsAt: new Date(Date.now() + dayMs) })
  if (!registered.ok) throw new Error('a random address is taken')
  return privateJson(account, { status: 201 })
})
