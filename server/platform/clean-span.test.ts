import { SpanStatusCode, trace } from '@opentelemetry/api'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node'
import { expect, it } from 'vitest'
import { cleanSpan } from './clean-span'

it('lets only what is known to be harmless out of the replica', () => {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  const span = provider.getTracer('test').startSpan('fetch GET https://bank.example/pay?token=sesame', {
    attributes: {
      'http.method': 'GET',
      'http.target': '/products?query=sesame',
      'http.url': 'https://bank.example/pay?token=sesame',
      'next.span_name': 'fetch GET https://bank.example/pay?token=sesame',
      'db.query.text': `SELECT * FROM "users" WHERE name = 'ses''ame' AND id = $1`,
      'db.postgresql.values': ['sesame'],
      'http.status_code': 200,
      'something.new': 'sesame',
    },
  })
  span.recordException(Object.assign(new TypeError('no "sesame"\nin the sesame'), { code: 'ERR_TEA' }))
  span.setStatus({ code: SpanStatusCode.ERROR, message: 'no sesame' })
  span.end()
  const [raw] = exporter.getFinishedSpans()
  if (!raw) throw new Error('no span')
  const { name, attributes, events, status, kind, startTime, resource } = cleanSpan(raw)
  expect(name).toBe('fetch GET https://bank.example/pay?[…]')
  expect(attributes).toEqual({
    'http.method': 'GET',
    'http.status_code': 200,
    'next.span_name': 'fetch GET https://bank.example/pay?[…]',
    'db.query.text': 'SELECT * FROM "users" WHERE name = ? AND id = $1',
  })
  expect(status).toEqual({ code: SpanStatusCode.ERROR })
  expect(events[0]?.attributes).toEqual({
    'exception.type': 'ERR_TEA',
    'exception.stacktrace': expect.stringMatching(/^\s+at .*clean-span\.test\.ts/),
  })
  expect({ kind, startTime, resource }).toEqual({ kind: raw.kind, startTime: raw.startTime, resource: raw.resource })
  expect(cleanSpan(raw).spanContext()).toEqual(raw.spanContext())
  trace.disable()
})
