import 'server-only'
import { SpanKind, trace } from '@opentelemetry/api'
import { onCacheRead } from './on-cache-read'

/**
 * From now on each read of the shared cache is a span of the request that it was for. Redis' own commands would not do: the
 * client sends those of several requests as one, which then belongs to whichever came first.
 */
export function traceCacheReads(): void {
  const tracer = trace.getTracer('goldfish')
  onCacheRead(({ handler, outcome, ageSeconds, durationMs }) => {
    // Redis was left alone, because it did not answer lately.
    if (outcome === 'off' || !trace.getActiveSpan()) return
    const span = tracer.startSpan(`redis cache ${outcome}`, {
      kind: SpanKind.CLIENT,
      startTime: Date.now() - durationMs,
      attributes: {
        'db.system.name': 'redis',
        'cache.handler': handler,
        'cache.outcome': outcome,
        'cache.age_seconds': ageSeconds,
      },
    })
    span.end()
  })
}
