import type { NextRequest } from 'next/server'
import { clearFormFeedback, leaveFormFeedback, type FormName } from './form-feedback'
import { problemResponse } from './problem-response'
import { isFormPost, readBody, type RequestBody } from './read-body'
import { refuseCrossSite } from './refuse-cross-site'
import { route, toProblem, type RouteContext } from './route'
import { seeOther } from './see-other'

/**
 * Wraps a route handler that changes something: refuses what other sites send, reads the body, and, for a page's form
 * that works without JavaScript, turns a problem into a way back to the page, which then shows it beside the fields.
 * @param form which form's page shows the problem, and its path
 */
export function mutation<Params = object>(
  form: { name: FormName; path: string },
  handler: (request: NextRequest, body: RequestBody, context: RouteContext<Params>) => Promise<Response>,
): (request: NextRequest, context: RouteContext<Params>) => Promise<Response> {
  return route<Params>(async (request, context) => {
    refuseCrossSite(request)
    let body: RequestBody | undefined
    try {
      body = request.method === 'DELETE' ? { value: null, isForm: false } : await readBody(request)
      const response = await handler(request, body, context)
      if (body.isForm) await clearFormFeedback()
      return response
    } catch (error) {
      const problem = toProblem(error, request)
      if (!isFormPost(request)) return problemResponse(problem)
      await leaveFormFeedback(form.name, problem.problem, body?.value)
      return seeOther(
        problem.problem.status === 401 ? `/login?callbackUrl=${encodeURIComponent(form.path)}` : form.path,
      )
    }
  })
}
