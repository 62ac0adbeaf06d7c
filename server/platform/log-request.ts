import 'server-only'
import { isStream } from './is-stream'
import { log } from './log'
import type { RequestContext } from './request-context'
import type { Answer } from './watch-requests'

const slowSeconds = 1

/**
 * Writes a line about a request that changed something, failed or was slow. The proxy writes one about each; the others
 * are told here only at LOG_LEVEL=debug.
 */
export function logRequest({ route, method }: RequestContext, { status, seconds }: Answer): void {
  const isRead = method === 'GET' || method === 'HEAD'
  const isSlow = seconds > slowSeconds && !isStream(route)
  // What is wrong with the health is said by whoever found out, and asked for every few seconds.
  const hasFailed = (status ?? 0) >= 500 && !route.startsWith('/api/health/')
  const level = hasFailed || isSlow ? 'warn' : isRead ? 'debug' : 'info'
  log()[level]({ status: status ?? 'aborted', ms: Math.round(seconds * 1000) }, isSlow ? 'answered slowly' : 'answered')
}
