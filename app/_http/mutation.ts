import type { NextRequest } from 'next/server'
import { ownPath } from '@/lib/own-path'
import { signInPath } from '@/lib/sign-in-path'
import { isSignOutReason } from '@/lib/sign-out-reason'
import { clearFormFeedback, leaveFormFeedback, type FormName } from './form-feedback'
import { problemResponse } from './problem-response'
import { isFormPost, readBody, type RequestBody } from './read-body'
import { route, type RouteContext } from './route'
import { seeOther } from './see-other'

/**
 * Wraps a route handler that changes something: reads the body, and, for a page's form that works without JavaScript,
 * turns a problem into a way back to the page, which then shows it beside the fields.
 * @param form which form's page shows the problem, and its path, which may depend on what was sent
 */
export function mutation<Params = object>(
  form: { name: FormName; path: string | ((input: unknown) => string) },
  handler: (request: NextRequest, body: RequestBody, context: RouteContext<Params>) => Promise<Response>,
): (request: NextRequest, context: RouteContext<Params>) => Promise<Response> {
  const typed = new WeakMap<NextRequest, unknown>()
  return route<Params>(
    async (request, context) => {
      const body = request.method === 'DELETE' ? { value: null, isForm: false } : await readBody(request)
      typed.set(request, body.value)
      // Before: the handler may leave something to say itself.
      if (body.isForm) await clearFormFeedback()
      return await handler(request, body, context)
    },
    {
      onProblem: async (request, problem) => {
        if (!isFormPost(request)) return problemResponse(problem)
        const input = typed.get(request)
        await leaveFormFeedback(form.name, problem.problem, input)
        const { status, why } = problem.problem
        const path = typeof form.path === 'string' ? form.path : form.path(input)
        return seeOther(status === 401 ? signInPath(cameFrom(request, path), whyOrNull(why)) : path)
      },
    },
  )
}

/** The page whose form was sent: somebody who must sign in first comes back to it. */
function cameFrom(request: Request, otherwise: string): string {
  const referer = request.headers.get('referer') ?? ''
  // Of another site no more than the path would be taken, and its posts are refused.
  const { pathname, search } = URL.canParse(referer) ? new URL(referer) : { pathname: '', search: '' }
  return ownPath(pathname + search, otherwise)
}

const whyOrNull = (why: unknown) => (isSignOutReason(why) ? why : null)
