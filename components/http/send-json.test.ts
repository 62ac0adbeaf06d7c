import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sendJson } from './send-json'

const asked: { method: string | undefined; key: string | string[] | undefined; body: string }[] = []
/** What the server does with each request in turn; the last for all that follow. */
let answers: ((response: ServerResponse) => void)[] = []
const server = createServer((request, response) => void answer(request, response))

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  asked.push({ method: request.method, key: request.headers['idempotency-key'], body })
  ;(answers.length > 1 ? answers.shift() : answers[0])?.(response)
}

beforeEach(async () => {
  asked.length = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const realFetch = globalThis.fetch
  // A browser knows where a path begins.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => realFetch(`http://127.0.0.1:${port}${path}`, init))
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const done = (response: ServerResponse) =>
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"itemCount":1}')
const away = (status: number, retryAfter?: string) => (response: ServerResponse) =>
  response
    .writeHead(status, { 'Content-Type': 'text/html', ...(retryAfter && { 'Retry-After': retryAfter }) })
    .end('<h1>Back in a moment</h1>')
const cut = (response: ServerResponse) => response.destroy()

const post = { method: 'POST', path: '/api/orders', body: { total: 1 } } as const
const keyed = { ...post, headers: { 'Idempotency-Key': 'k1' } }

it.each([502, 503, 504])('asks once more after a %i that says when, with the same key and body', async (status) => {
  answers = [away(status, '0'), done]
  expect(await sendJson(keyed)).toEqual({ ok: true, value: { itemCount: 1 } })
  expect(asked).toEqual(Array.from({ length: 2 }, () => ({ method: 'POST', key: 'k1', body: '{"total":1}' })))
})

it.each([
  ['without a word about when', keyed, away(503)],
  ['that says a time nobody waits for', keyed, away(503, '60')],
  ['that is a limit', keyed, away(429, '0')],
  ['to what must not be repeated', post, away(503, '0')],
])('leaves it to the shopper after an answer %s', async (_, request, first) => {
  answers = [first, done]
  expect(await sendJson(request)).toMatchObject({
    ok: false,
    error: { code: 'no_answer', detail: expect.stringContaining('cannot answer right now') },
  })
  expect(asked).toHaveLength(1)
})

it('asks no third time', async () => {
  answers = [away(503, '0')]
  expect(await sendJson({ method: 'DELETE', path: '/api/cart/lines/1' })).toMatchObject({ ok: false })
  expect(asked).toHaveLength(2)
})

it('tells why there is no answer: a connection that was cut, no network, a server that says nothing', async () => {
  answers = [cut]
  expect(await sendJson(keyed)).toMatchObject({ error: { detail: expect.stringContaining('No answer came') } })
  vi.stubGlobal('navigator', { onLine: false })
  expect(await sendJson(keyed)).toMatchObject({ error: { detail: expect.stringContaining('You are offline') } })
  vi.stubGlobal('navigator', { onLine: true })
  vi.spyOn(AbortSignal, 'timeout').mockImplementationOnce(() =>
    AbortSignal.abort(new DOMException('in time', 'TimeoutError')),
  )
  expect(await sendJson(keyed)).toMatchObject({ error: { detail: expect.stringContaining('too long') } })
})

it('hands on a problem as it is', async () => {
  const problem = { type: 'about:blank', title: 'Conflict', status: 409, code: 'out_of_stock', available: 2 }
  answers = [
    (response) => response.writeHead(409, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(problem)),
  ]
  expect(await sendJson(keyed)).toEqual({ ok: false, error: problem })
})
