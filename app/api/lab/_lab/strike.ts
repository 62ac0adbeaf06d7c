import { privateJson } from '@/app/_http/json'
import { requestId } from '@/app/_http/request-id'
import { strikeReplica } from '@/server/lab/strike-replica'
import { labProblem } from './lab-problem'
import { labRoute } from './lab-route'
import { limitedForAll } from './limited-for-all'

/** The handler that does this to the replica that the path names. */
export function strike(deed: 'crash' | 'drain') {
  return labRoute<{ name: string }>(async (request, { params }) => {
    await limitedForAll(request, 'lab-deed')
    const { name } = await params
    const struck = await strikeReplica(name, deed, requestId(request))
    if (!struck.ok) throw labProblem(struck.error)
    return privateJson(struck.value, { status: 202 })
  })
}
