import 'server-only'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node'
import { cleanSpan } from './clean-span'
import { env } from './env'
import { traceCacheReads } from './trace-cache-reads'
import { traceSql } from './trace-sql'

const noWaitNs = 1_000_000

/**
 * Begins to trace. Where to, how many and under which name is read from OpenTelemetry's own variables by its libraries.
 * @returns writes out what has not been sent yet
 */
export function openTracer(exporter: SpanExporter = new OTLPTraceExporter()): () => Promise<void> {
  const { DEPLOYMENT_ID, REPLICA_NAME } = env()
  const own = { 'service.name': 'goldfish', 'service.version': DEPLOYMENT_ID, 'service.instance.id': REPLICA_NAME }
  const resource = defaultResource()
    .merge(resourceFromAttributes(own))
    .merge(detectResources({ detectors: [envDetector] }))
  const batches = new BatchSpanProcessor(exporter)
  const cleaned: SpanProcessor = {
    onStart: () => {},
    onEnd: (span) => tookAtOnce(span) || batches.onEnd(cleanSpan(span)),
    forceFlush: () => batches.forceFlush(),
    shutdown: () => batches.shutdown(),
  }
  const provider = new NodeTracerProvider({ resource, spanProcessors: [cleaned] })
  provider.register()
  traceSql()
  traceCacheReads()
  return () => provider.forceFlush()
}

/** A connection of the pool that was free: only a wait for one is news. */
function tookAtOnce({ name, duration: [seconds, nanoseconds] }: ReadableSpan): boolean {
  return name === 'pg-pool.connect' && seconds === 0 && nanoseconds < noWaitNs
}
