import { unstable_rethrow } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { reportError } from '@/server/errors/report-error'
import { HttpProblem } from './http-problem'
import { limited, tellRateLimits } from './limited'
import { problemResponse } from './problem-response'
import { refuseCrossSite } from './refuse-cross-site'
import { requestId } from './request-id'

export type RouteContext<Params> = { params: Promise<Params> }

type RouteOptions = {
  /** What is the same for everyone: not counted, as the proxy answers most of it. */
  isPublic?: boolean
  /** Answers a problem otherwise than by its JSON. */
  onProblem?: (request: NextRequest, problem: HttpProblem) => Promise<Response>
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Wraps a route handler. What other sites make a browser send is refused if it could change something, and what comes too
 * often; a problem that is thrown becomes the response, and an error that nobody expected is logged and answered without
 * a word about its insides.
 */
export function route<Params = object>(
  handler: (request: NextRequest, context: RouteContext<Params>) => Promise<Response>,
  { isPublic = false, onProblem }: RouteOptions = {},
): (request: NextRequest, context: RouteContext<Params>) => Promise<Response> {
  return async (request, context) => {
    try {
      // First, so that another site cannot use up what its visitors may send.
      if (!safeMethods.has(request.method)) refuseCrossSite(request)
    } catch (error) {
      return problemResponse(toProblem(error, request))
    }
    try {
      if (!isPublic) await limited(request, 'api')
      return tellRateLimits(request, await handler(request, context))
    } catch (error) {
      // Next's own redirects and dynamic bail-outs are thrown too.
      unstable_rethrow(error)
      const problem = toProblem(error, request)
      return tellRateLimits(request, onProblem ? await onProblem(request, problem) : problemResponse(problem))
    }
  }
}

function toProblem(error: unknown, request: Request): HttpProblem {
  if (error instanceof HttpProblem) return error
  const id = requestId(request)
  const kind = reportError(error, { method: request.method, requestId: id })
  if (kind !== 'bug') {
    const headers = { 'Retry-After': retryAfterSeconds[kind] }
    return new HttpProblem(503, kind, sentences[kind], { requestId: id, headers })
  }
  return new HttpProblem(500, 'internal_error', 'Something went wrong on our side.', { requestId: id })
}

const sentences = {
  unavailable: 'The shop is catching its breath. Nothing was lost; please try again.',
  read_only: 'You can look around, but nothing can be changed for a moment. Nothing was lost; please try again soon.',
}

const retryAfterSeconds = { unavailable: '2', read_only: '5' }
