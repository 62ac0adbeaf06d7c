import 'server-only'
import { trace } from '@opentelemetry/api'
import type pino from 'pino'
import { env } from './env'
import { makeLog } from './make-log'
import { pseudonym } from './pseudonym'
import { requestContext } from './request-context'

// On globalThis, because Next bundles routes and instrumentation.ts apart.
const holder = globalThis as typeof globalThis & { goldfishLog?: pino.Logger }

/**
 * JSON lines on standard output, each with the replica's name and, within a request, its id, its trace, its route and
 * a pseudonym of who sent it. What could be a secret or tell of a person is cut out of them; do not count on it.
 */
export function log(): pino.Logger {
  holder.goldfishLog ??= makeLog({ level: env().LOG_LEVEL, replica: env().REPLICA_NAME, context })
  return holder.goldfishLog
}

function context(): object {
  const request = requestContext()
  const span = trace.getActiveSpan()?.spanContext()
  const traceId = span?.traceId ?? request?.traceId
  return {
    ...(request && { requestId: request.requestId, method: request.method, route: request.route }),
    ...(traceId && { traceId }),
    ...(span && { spanId: span.spanId }),
    ...(request?.user && { user: pseudonym(request.user) }),
  }
}
