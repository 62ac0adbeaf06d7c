import 'server-only'
import { countRequest } from './count-request'
import { tellLab, type RequestNews } from './lab-news'
import { logRequest } from './log-request'
import { requestContext, type RequestContext } from './request-context'
import { toldPath } from './told-path'

/** How deploy/replica/watch-request.mjs, which no bundle can import, tells of the requests. */
export type RequestWatch = {
  underWay: number
  /** Called in the context of the request. */
  onAnswered: ((answer: Answer) => void) | undefined
}

/** `status` is undefined when whoever asked had left before the answer was out. */
export type Answer = { status: number | undefined; seconds: number }

/** From now on every request is counted, and told of in the log. Does nothing where no replica's entry runs: in `next dev`. */
export function watchRequests(): void {
  const watch = requestWatch()
  if (watch) watch.onAnswered = onAnswered
}

/** How many requests are being answered right now. */
export function requestsUnderWay(): number {
  return requestWatch()?.underWay ?? 0
}

function requestWatch(): RequestWatch | undefined {
  return Reflect.get(globalThis, Symbol.for('goldfish.requests')) as RequestWatch | undefined
}

function onAnswered(answer: Answer): void {
  const context = requestContext()
  if (!context) return
  countRequest(context, answer)
  logRequest(context, answer)
  const { lab } = context
  if (lab) tellLab(() => requestNews(context, lab, answer))
}

function requestNews(
  { requestId: id, method, route }: RequestContext,
  { path, database, cache }: NonNullable<RequestContext['lab']>,
  { status: answered, seconds }: Answer,
): RequestNews {
  const status = answered ?? null
  const shown = toldPath({ route, path, status })
  return { kind: 'request', id, method, route, path: shown, status, milliseconds: seconds * 1000, database, cache }
}
