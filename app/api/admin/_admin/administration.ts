import type { NextRequest } from 'next/server'
import { HttpProblem } from '@/app/_http/http-problem'
import { readBody } from '@/app/_http/read-body'
import { requestId } from '@/app/_http/request-id'
import { route, type RouteContext } from '@/app/_http/route'
import type { ChangeContext } from '@/server/admin/record-change'
import { settleOutbox } from '@/server/outbox/settle-outbox'
import { requireAdministrator } from './require-administrator'

/**
 * Wraps a route handler by which an administrator changes something with a JSON body. When the answer comes, caches
 * already know of the change, unless Redis is away.
 */
export function administration<Params>(
  handler: (by: ChangeContext, input: unknown, context: RouteContext<Params>) => Promise<Response>,
): (request: NextRequest, context: RouteContext<Params>) => Promise<Response> {
  return route<Params>(async (request, context) => {
    const administrator = await requireAdministrator()
    const { value, isForm } = await readBody(request)
    if (isForm) throw new HttpProblem(415, 'unsupported_media_type', 'Send application/json.')
    const response = await handler({ administrator, requestId: requestId(request) }, value, context)
    await settleOutbox()
    return response
  })
}
