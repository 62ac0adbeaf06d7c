import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'

vi.hoisted(() => {
  process.env.DATABASE_URL = 'postgres://nobody@localhost/nothing'
  process.env.REDIS_URL = 'redis://localhost:1'
  process.env.AUTH_KEYS = `a:${'x'.repeat(43)}`
  process.env.PUBLIC_URL = 'https://shop.example'
  // Elsewhere the lab is not there.
  process.env.LAB = '1'
})

type Handler = (request: NextRequest, context: { params: Promise<Record<string, unknown>> }) => Promise<Response>

const app = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)route\.tsx?$/.test(file))
const changing = ['POST', 'PUT', 'PATCH', 'DELETE']
const handlers: { name: string; method: string; handler: Handler }[] = []

// Found in the file system, so that a route that is new tomorrow is among them.
beforeAll(async () => {
  for (const file of files) {
    const exported = (await import(/* @vite-ignore */ pathToFileURL(join(app, file)).href)) as Record<string, Handler>
    for (const method of changing) {
      const handler = exported[method]
      if (handler) handlers.push({ name: `${method} ${file}`, method, handler })
    }
  }
})

/** @returns the names of the handlers that let such a request through, each with what it answered */
async function lettingThrough(headers: Record<string, string>): Promise<string[]> {
  const open: string[] = []
  for (const { name, method, handler } of handlers) {
    const all = { host: 'shop.example', 'content-type': 'application/x-www-form-urlencoded', ...headers }
    const request = new NextRequest('https://shop.example/api', { method, headers: all, body: 'a=b' })
    const response = await handler(request, { params: Promise.resolve({ nextauth: ['signout'] }) })
    const answer = `${response.status} ${await response.text()}`
    const isClean = !response.headers.has('set-cookie') && !response.headers.has('location')
    if (!answer.startsWith('403 ') || !answer.includes('"code":"cross_site"') || !isClean)
      open.push(`${name}: ${answer}`)
  }
  return open
}

it('there are handlers to be tested', () => {
  expect(handlers.length).toBeGreaterThanOrEqual(9)
  expect(handlers.map(({ name }) => name)).toContain('POST api/auth/[...nextauth]/route.ts')
})

describe('every handler that changes something refuses what comes from', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site' }],
    ['another site, in a browser that says it by Origin alone', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another port', { origin: 'https://shop.example:8443' }],
    ['a host that begins like ours', { origin: 'https://shop.example.evil.example' }],
    ['our host without https', { origin: 'http://shop.example' }],
    ['another site, with our host as its user', { origin: 'https://shop.example@evil.example' }],
    ['another site, with Basic credentials', { origin: 'https://evil.example', authorization: 'Basic YTpi' }],
    [
      'another site, though the browser contradicts',
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    ],
  ])('%s', async (_from, headers: Record<string, string>) => {
    expect(await lettingThrough(headers)).toEqual([])
  })
})
