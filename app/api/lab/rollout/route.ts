import { privateJson } from '@/app/_http/json'
import { requestId } from '@/app/_http/request-id'
import { beginRollout } from '@/server/lab/begin-rollout'
import { labProblem } from '../_lab/lab-problem'
import { labRoute } from '../_lab/lab-route'
import { limitedForAll } from '../_lab/limited-for-all'

/** Has all replicas leave and come back, one by one. */
export const POST = labRoute(async (request) => {
  await limitedForAll(request, 'lab-deed')
  const begun = await beginRollout(requestId(request))
  if (!begun.ok) throw labProblem(begun.error)
  return privateJson(begun.value, { status: 202 })
})
