import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { guardResponse } from './guard-response.mjs'

const data = 'self.__next_f.push([1,"grün"])'
const hash = createHash('sha256').update(data).digest('base64')
const html = `<!DOCTYPE html><p>grün</p><script>alert(1)</script><script>${data}</script>`

let server: Server | undefined
afterEach(() => server?.close())

/** @returns the address of a server that answers so, under guard */
async function serve(answer: (response: ServerResponse, request: IncomingMessage) => void): Promise<string> {
  server = createServer((request, response) => {
    guardResponse(request, response)
    answer(response, request)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const policyOf = (response: Response) => response.headers.get('content-security-policy')

function expectPagePolicy(response: Response): void {
  expect(policyOf(response)).toContain(`script-src 'self' 'sha256-${hash}';`)
  expect(policyOf(response)).not.toMatch(/unsafe|nonce/)
  expect(policyOf(response)?.split('; ')[0]).toBe("default-src 'none'")
}

it('a page that is written in pieces, cut anywhere, comes whole and with the hashes of its data', async () => {
  const bytes = Buffer.from(html)
  const url = await serve((response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.flushHeaders()
    let written = 0
    for (let at = 0; at < bytes.length; at += 7) {
      expect(response.write(bytes.subarray(at, at + 7), () => written++)).toBe(true)
    }
    expect(response.headersSent).toBe(false)
    expect(written).toBe(Math.ceil(bytes.length / 7))
    response.end()
  })
  const response = await fetch(url)
  expect(await response.text()).toBe(html)
  expect(response.headers.get('content-length')).toBe(String(bytes.length))
  expectPagePolicy(response)
})

it.each([
  ['a text', (response: ServerResponse) => void response.end(html)],
  ['a text and what to do then', (response: ServerResponse) => void response.end(html, () => {})],
  ['bytes', (response: ServerResponse) => void response.end(new TextEncoder().encode(html))],
  ['texts', (response: ServerResponse) => void (response.write(html, 'utf8'), response.end(() => {}))],
])('a page that ends with %s is whole', async (_how, finish) => {
  const url = await serve((response) => {
    response.setHeader('Content-Type', 'text/html')
    finish(response)
  })
  const response = await fetch(url)
  expect(await response.text()).toBe(html)
  expectPagePolicy(response)
})

it('whoever asks for the head alone is told the same', async () => {
  const url = await serve((response) => response.setHeader('Content-Type', 'text/html').end(html))
  const head = await fetch(url, { method: 'HEAD' })
  expectPagePolicy(head)
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(html)))
})

it('"not modified" says nothing about the policy: the browser keeps that of the page that it has', async () => {
  const url = await serve((response) => {
    response.statusCode = 304
    response.setHeader('Content-Type', 'text/html').end()
  })
  const response = await fetch(url)
  expect(response.status).toBe(304)
  expect(policyOf(response)).toBeNull()
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

it('a page whose head was written first loads and runs nothing', async () => {
  const url = await serve((response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(html))
  const response = await fetch(url)
  expect(await response.text()).toBe(html)
  expect(policyOf(response)).toBe("default-src 'none'; frame-ancestors 'none'")
})

it.each(['application/json', 'application/problem+json', 'image/svg+xml', 'text/plain'])(
  'what is %s may load and run nothing either, and has all other headers',
  async (type) => {
    const url = await serve((response) => response.setHeader('Content-Type', type).end(`{"a":"<script>${data}"}`))
    const { headers } = await fetch(url)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toBeNull()
  },
)

it('JSON that is written in pieces leaves in one', async () => {
  const url = await serve((response) => {
    response.setHeader('Content-Type', 'application/json')
    response.write('{"a":')
    response.end('1}')
  })
  const response = await fetch(url)
  expect(response.headers.get('content-length')).toBe('7')
  expect(await response.json()).toEqual({ a: 1 })
})

it('a stream is not held back', async () => {
  let finish = () => {}
  const url = await serve((response) => {
    response.setHeader('Content-Type', 'text/event-stream')
    response.write('data: 1\n\n')
    finish = () => void response.end()
  })
  const { body } = await fetch(url)
  const reader = body?.getReader()
  const first = await Promise.race([reader?.read(), sleep(5_000, undefined, { ref: false })])
  expect(Buffer.from(first?.value ?? []).toString()).toBe('data: 1\n\n')
  finish()
})
