import 'server-only'
import { countRequest } from './count-request'
import { logRequest } from './log-request'
import { requestContext } from './request-context'

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
}
