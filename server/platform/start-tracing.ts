import 'server-only'
import { diag, DiagLogLevel } from '@opentelemetry/api'
import { env } from './env'
import { log } from './log'
import { wantsTracing } from './wants-tracing'

/** Sends traces, when OpenTelemetry's own variables ask for it. Without them nothing of it is even loaded. */
export async function startTracing(): Promise<void> {
  const wanted = wantsTracing(env())
  if (wanted === 'unknown') log().warn('no traces: OTEL_TRACES_EXPORTER can be otlp or none')
  if (wanted !== 'yes') return
  diag.setLogger(
    {
      error: (message) => log().warn(`traces: ${message}`),
      warn: (message) => log().warn(`traces: ${message}`),
      info: () => {},
      debug: () => {},
      verbose: () => {},
    },
    DiagLogLevel.WARN,
  )
  const { openTracer } = await import('./open-tracer')
  const flush = openTracer()
  // What is to be done before the process ends, by deploy/replica/leave.mjs.
  const flushers = Reflect.get(globalThis, '__goldfishFlushers') as (() => Promise<void>)[] | undefined
  flushers?.push(flush)
}
