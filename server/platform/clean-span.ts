import 'server-only'
import type { Attributes } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node'
import { scrubText } from './scrub-text'
import { stackFrames } from './stack-frames'

/**
 * What a span may tell; what is not here is not sent. Above all not `http.target`, the address with its query.
 */
const told = new Set([
  ...[
    'http.method',
    'http.status_code',
    'http.route',
    'http.request.method',
    'http.response.status_code',
    'error.type',
  ],
  ...['next.route', 'next.page', 'next.segment', 'next.rsc', 'next.span_name', 'next.span_type'],
  ...['db.system.name', 'db.namespace', 'db.operation.name', 'db.query.text', 'server.address', 'server.port'],
  ...['cache.handler', 'cache.outcome', 'cache.age_seconds', 'redis.answered'],
  ...['exception.type', 'exception.stacktrace'],
])

/** @returns the span as it may leave the replica: without anybody's data, and without values in its SQL */
export function cleanSpan(span: ReadableSpan): ReadableSpan {
  return Object.create(span, {
    name: { value: scrubText(span.name) },
    attributes: { value: cleanAttributes(span.attributes) },
    // What went wrong is said by the log, where the lines of this trace have its id.
    status: { value: { code: span.status.code } },
    events: {
      value: span.events.map((event) => ({ ...event, attributes: cleanAttributes(event.attributes ?? {}) })),
    },
  }) as ReadableSpan
}

function cleanAttributes(attributes: Attributes): Attributes {
  const entries = Object.entries(attributes).filter(([name]) => told.has(name))
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? cleanValue(name, value) : value]),
  )
}

function cleanValue(name: string, value: string): string {
  // Quoted names stay, quoted values go. The values that matter are parameters, and not in the text at all.
  if (name === 'db.query.text') return value.replace(/'(?:[^']|'')*'/g, '?')
  if (name === 'exception.stacktrace') return stackFrames(value)
  return scrubText(value)
}
