import { randomUUID } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { reportError } from '@/server/errors/report-error'
import { HttpProblem } from './http-problem'
import { problemResponse } from './problem-response'

export type RouteContext<Params> = { params: Promise<Params> }

/**
 * Wraps a route handler: a problem that it throws becomes its response, and an error that nobody expected is logged and
 * answered without a word about its insides.
 */
export function route<Params = object>(
  handler: (request: NextRequest, context: RouteContext<Params>) => Promise<Response>,
): (request: NextRequest, context: RouteContext<Params>) => Promise<Response> {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      // Next's own redirects and dynamic bail-outs are thrown too.
      unstable_rethrow(error)
      return problemResponse(toProblem(error, request))
    }
  }
}

export function toProblem(error: unknown, request: Request): HttpProblem {
  if (error instanceof HttpProblem) return error
  const id = requestId(request)
  const { pathname } = new URL(request.url)
  if (reportError(error, { method: request.method, path: pathname, requestId: id }) === 'unavailable') {
    const detail = 'The shop is catching its breath. Nothing was lost; please try again.'
    return new HttpProblem(503, 'unavailable', detail, { requestId: id, headers: { 'Retry-After': '2' } })
  }
  return new HttpProblem(500, 'internal_error', 'Something went wrong on our side.', { requestId: id })
}

/** The proxy's id of this request; a resend to another replica has the same one. */
export function requestId(request: Request): string {
  return request.headers.get('x-request-id') ?? randomUUID()
}
