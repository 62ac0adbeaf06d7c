import { context, SpanStatusCode, trace } from '@opentelemetry/api'
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { databasePool } from './database-pool'
import { db } from './db'
import { openTracer } from './open-tracer'
import { askRedis } from './redis'

const exporter = new InMemorySpanExporter()
const flush = openTracer(exporter)

afterAll(() => {
  trace.disable()
  context.disable()
})

beforeEach(async () => {
  await flush()
  exporter.reset()
})

/** Does something as a request would. @returns the spans that came of it, and the request's own */
async function asRequest(work: () => Promise<unknown>) {
  const traceId = await trace.getTracer('test').startActiveSpan('request', async (span) => {
    await work().catch(() => undefined)
    span.end()
    return span.spanContext().traceId
  })
  await flush()
  const spans = exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === traceId)
  const own = spans.find(({ name }) => name === 'request')?.spanContext().spanId
  return spans
    .filter(({ name }) => name !== 'request')
    .map((span) => ({
      ...span,
      name: span.name,
      attributes: span.attributes,
      events: span.events,
      isBelow: span.parentSpanContext?.spanId === own,
      status: span.status,
    }))
}

/** Without those of a connection that had to be opened, or waited for on a busy machine. */
const queries = <T extends { name: string }>(spans: T[]) => spans.filter(({ name }) => name.startsWith('pg.query'))

it('makes a span of each query, without what was asked for', async () => {
  const spans = await asRequest(() => db().user.findUnique({ where: { email: 'zebulon@quince.example' } }))
  expect(queries(spans)).toMatchObject([
    {
      isBelow: true,
      attributes: { 'db.system.name': 'postgresql', 'db.query.text': expect.stringContaining('"email" = $1') },
    },
  ])
  expect(JSON.stringify(spans.map(({ name, attributes }) => [name, attributes]))).not.toContain('zebulon')
})

it('tells of a query that failed where, and not with what', async () => {
  const spans = await asRequest(() => db().$queryRaw`SELECT ${'Zebulon'}::uuid`)
  expect(queries(spans)).toMatchObject([{ status: { code: SpanStatusCode.ERROR } }])
  expect(JSON.stringify(spans.map(({ attributes, events, status }) => [attributes, events, status]))).not.toContain(
    'Zebulon',
  )
})

it('cuts values that stand in a statement itself', async () => {
  const spans = await asRequest(() => db().$queryRawUnsafe(`SELECT 'Zebulon''s', "sku" FROM variants LIMIT 1`))
  expect(queries(spans)[0]?.attributes['db.query.text']).toBe('SELECT ?, "sku" FROM variants LIMIT 1')
})

it('makes a span of the wait for a connection, and none where there was no wait', async () => {
  const { max } = databasePool().options
  const held = await Promise.all(Array.from({ length: max }, () => databasePool().connect()))
  const waiting = asRequest(() => db().$queryRaw`SELECT 1`)
  await vi.waitUntil(() => databasePool().waitingCount > 0)
  await held[0]?.query('SELECT pg_sleep(0.02)')
  for (const client of held) client.release()
  expect((await waiting).map(({ name }) => name)).toContain('pg-pool.connect')
  await vi.waitFor(async () => {
    const spans = await asRequest(() => db().$queryRaw`SELECT 1`)
    expect(spans.map(({ name }) => name)).toEqual([expect.stringMatching(/^pg\.query/)])
  })
})

it('leaves out what belongs to no request', async () => {
  await db().$queryRaw`SELECT 1`
  await flush()
  expect(exporter.getFinishedSpans()).toEqual([])
})

it('makes a span of each question to Redis, and says whether it was answered', async () => {
  await vi.waitUntil(async () => (await askRedis((redis) => redis.ping())) === 'PONG')
  const answered = await asRequest(() => askRedis((redis) => redis.get('zebulon')))
  expect(answered).toMatchObject([{ isBelow: true, attributes: { 'db.system.name': 'redis', 'redis.answered': true } }])
  const refused = await asRequest(() => askRedis((redis) => redis.eval('no lua', 0)))
  expect(refused).toMatchObject([{ attributes: { 'redis.answered': false } }])
  expect(JSON.stringify(answered.map(({ attributes }) => attributes))).not.toContain('zebulon')
})

it('makes a span of each read of the shared cache, as long as the read took', async () => {
  const report = Reflect.get(globalThis, Symbol.for('next-cache.on-read')) as (read: object) => void
  const read = { handler: 'use-cache', ageSeconds: 12, durationMs: 30 }
  const spans = await asRequest(async () => {
    report({ ...read, outcome: 'hit' })
    report({ ...read, outcome: 'off' })
  })
  expect(spans).toMatchObject([{ name: 'redis cache hit', isBelow: true, attributes: { 'cache.age_seconds': 12 } }])
  expect(exporter.getFinishedSpans().find(({ name }) => name === 'redis cache hit')?.duration[1]).toBeGreaterThan(25e6)
})
