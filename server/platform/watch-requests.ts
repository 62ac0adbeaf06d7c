import 'server-only'
import { metrics } from './metrics'
import { requestContext } from './request-context'

/** How deploy/replica/watch-request.mjs, which no bundle can import, tells of the requests. */
export type RequestWatch = {
  underWay: number
  /** Called in the context of the request. */
  onAnswered: ((answer: Answer) => void) | undefined
}

/** `status` is undefined when whoever asked had left before the answer was out. */
type Answer = { status: number | undefined; seconds: number }

const usualMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** From now on every request is counted. Does nothing where no replica's entry runs: in `next dev`, in tests. */
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

function onAnswered({ status, seconds }: Answer): void {
  const context = requestContext()
  if (!context) return
  const { route } = context
  const method = usualMethods.has(context.method) ? context.method : 'other'
  const { requests, requestDuration } = metrics()
  requests.inc({ route, method, status: status ?? 'aborted' })
  requestDuration.observe({ route, method }, seconds)
}
