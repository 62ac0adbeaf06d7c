import 'server-only'
import { isStream } from './is-stream'
import { metrics } from './metrics'
import type { RequestContext } from './request-context'
import type { Answer } from './watch-requests'

/** @param answer what came of the request of this context */
export function countRequest({ route, method }: RequestContext, { status, seconds }: Answer): void {
  const { requests, requestDuration } = metrics()
  requests.inc({ route, method, status: status ?? 'aborted' })
  if (!isStream(route)) requestDuration.observe({ route, method }, seconds)
}
