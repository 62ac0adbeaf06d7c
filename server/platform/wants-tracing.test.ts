import { expect, it } from 'vitest'
import { wantsTracing } from './wants-tracing'

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }

it.each([
  [{}, 'no'],
  [endpoint, 'yes'],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector:4318/v1/traces' }, 'yes'],
  [{ OTEL_TRACES_EXPORTER: 'otlp' }, 'yes'],
  [{ ...endpoint, OTEL_TRACES_EXPORTER: 'none' }, 'no'],
  [{ ...endpoint, OTEL_SDK_DISABLED: 'true' }, 'no'],
  [{ ...endpoint, OTEL_SDK_DISABLED: 'TRUE ' }, 'no'],
  [{ ...endpoint, OTEL_SDK_DISABLED: 'false' }, 'yes'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: '' }, 'no'],
  [{ OTEL_TRACES_EXPORTER: '' }, 'no'],
  [{ ...endpoint, OTEL_TRACES_EXPORTER: 'zipkin' }, 'unknown'],
] as const)('for %j says %s', (settings, wanted) => {
  expect(wantsTracing(settings)).toBe(wanted)
})
