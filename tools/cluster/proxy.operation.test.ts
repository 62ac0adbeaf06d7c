import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { root } from '../root'
import { compressFiles } from './compress-files'
import { findProgram } from './find-program'
import { isFree } from './ports'
import { renderTemplate } from './render-template'
import { waitUntil } from './wait-until'

/** Worth compressing. */
const long = 'a line of code;\n'.repeat(200)
/** Files that only some replicas have, as while two releases run beside each other. */
const filesOf = [[], [], ['/_next/static/chunks/new.js']]
const asked: IncomingMessage[][] = filesOf.map(() => [])
const replicas: Server[] = []
/** How many requests are still cut off, whichever replica they come to, as if it died. */
let deaths = 0
let folder: string
let port: number
let stopProxy: () => Promise<void>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goldfish-proxy-'))
  await mkdir(join(folder, 'web/_next/static/chunks'), { recursive: true })
  await writeFile(join(folder, 'web/_next/static/chunks/here.js'), 'here')
  await writeFile(join(folder, 'web/_next/static/chunks/long.js'), long)
  await mkdir(join(folder, 'web/pictures'))
  await writeFile(join(folder, 'web/pictures/long.svg'), long)
  await compressFiles(join(folder, 'web'))
  await cp(join(root, 'deploy/nginx/pages'), join(folder, 'pages'), { recursive: true })
  for (const [index, files] of filesOf.entries()) {
    const server = createServer((request, response) => {
      asked[index]?.push(request)
      if (deaths-- > 0) return request.destroy()
      const isStatic = request.url?.startsWith('/_next/static/')
      if (request.url === '/failing') return void response.writeHead(503, failing).end()
      const status = !isStatic || files.includes(request.url ?? '') ? 200 : 404
      // What a replica says besides is its own business.
      response.writeHead(status, { 'X-Replica': `S${index}`, 'X-Frame-Options': 'its own' }).end('from a replica')
    })
    replicas.push(server.listen(0, '127.0.0.1'))
    await once(server, 'listening')
  }
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  port = portOf(free)
  free.close()
})

afterEach(() => stopProxy())
afterAll(async () => {
  for (const server of replicas) server.close()
  await rm(folder, { recursive: true })
})

it('asks all replicas for a file of a release until one has it', async () => {
  await startProxy('')
  for (let turn = 0; turn < 9; turn++) expect((await get('/_next/static/chunks/new.js')).status).toBe(200)
  const missing = '/_next/static/chunks/gone.js'
  expect((await get(missing)).status).toBe(404)
  expect(asked.map((requests) => requests.filter(({ url }) => url === missing).length)).toEqual([1, 1, 1])
})

it('says that a file is missing, also when one of those who might have it is not there', async () => {
  await startProxy('', 'http', 'server 127.0.0.1:1 backup;')
  expect((await get('/_next/static/chunks/gone.js')).status).toBe(404)
  expect((await get('/_next/static/chunks/new.js')).status).toBe(200)
})

it('asks nobody for a file that it has', async () => {
  await startProxy('')
  const response = await get('/_next/static/chunks/here.js')
  expect(await response.text()).toBe('here')
  expect(response.headers.get('cache-control')).toContain('immutable')
})

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br', 'br'],
  ['gzip;q=1.0, br;q=0.4', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['gzip, brotli', 'gzip'],
  ['deflate', null],
])('sends a file to whoever accepts "%s" as %s', async (accepted, encoding) => {
  await startProxy('')
  for (const [path, type, caching] of [
    ['/_next/static/chunks/long.js', 'text/javascript', 'public, max-age=31536000, immutable'],
    ['/pictures/long.svg', 'image/svg+xml', 'public, max-age=86400'],
  ] as const) {
    const response = await get(path, { 'Accept-Encoding': accepted })
    const { headers } = response
    const said = ['content-encoding', 'content-type', 'cache-control', 'vary'].map((name) => headers.get(name))
    expect(said).toEqual([encoding, type, caching, 'Accept-Encoding'])
    expect(await response.text()).toBe(long)
  }
})

it('sends the Brotli form only in the place of its file, and says nothing of it in an error', async () => {
  await startProxy('')
  expect((await get('/_brotli/_next/static/chunks/long.js')).status).toBe(404)
  // Too short to have one.
  expect((await get('/_next/static/chunks/here.js', { 'Accept-Encoding': 'br' })).headers.get('vary')).toBeNull()
  // A part of it would be a part of what is compressed, and the error about a wrong one would be said to be compressed.
  const range = await get('/pictures/long.svg', { 'Accept-Encoding': 'br', Range: 'bytes=90000-' })
  expect([range.status, await range.text()]).toEqual([200, long])
})

it.each(['GET', 'POST'])('begins a %s once more, under its id, when all that were there have died', async (method) => {
  await startProxy('')
  for (const path of ['/cart', '/api/cart', '/file.txt']) {
    deaths = replicas.length
    asked.forEach((requests) => requests.splice(0))
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' && { body: 'all of it' }),
    })
    expect(response.status).toBe(200)
    const ids = asked.flat().map(({ headers }) => headers['x-request-id'])
    expect(ids).toHaveLength(replicas.length + 1)
    expect(new Set(ids)).toEqual(new Set([response.headers.get('x-request-id')]))
  }
})

it('gives up after that, and says so in the form that the client reads', async () => {
  await startProxy('')
  deaths = Infinity
  const [page, json] = await Promise.all([get('/cart'), get('/api/cart')])
  deaths = 0
  expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html'])
  expect(json.headers.get('content-type')).toBe('application/problem+json')
  expect(await json.json()).toMatchObject({ status: 502, code: 'unavailable' })
})

it('tells replicas the address of whoever it is asked by, whatever that one says', async () => {
  await startProxy('')
  expect(await clientAddress('203.0.113.7')).toEqual(['127.0.0.1', '127.0.0.1'])
})

it('believes another proxy about the client, when it is told to, and nothing that stood there before', async () => {
  await startProxy('set_real_ip_from 127.0.0.1; real_ip_header X-Forwarded-For; real_ip_recursive on;')
  expect(await clientAddress('198.51.100.9, 203.0.113.7')).toEqual(['203.0.113.7', '203.0.113.7'])
})

/** A replica that cannot make a page for want of the database. */
const failing = { 'X-Replica': 'S1', 'Content-Type': 'text/html', 'X-Frame-Options': 'its own' }

const closed = "default-src 'none'; frame-ancestors 'none'"

/** What an answer says about how it may be used, in the order of the names; "-" for nothing. */
async function security(path: string): Promise<string[]> {
  const { headers } = await get(path)
  const names = ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy']
  return [...names, 'strict-transport-security'].map((name) => headers.get(name) ?? '-')
}

it('says how its own answers may be used, and leaves a replica’s alone', async () => {
  await startProxy('')
  expect(await security('/cart')).toEqual(['-', '-', 'its own', '-', '-'])
  expect(await security('/_next/static/chunks/new.js')).toEqual(['-', '-', 'its own', '-', '-'])
  expect(await security('/_next/static/chunks/here.js')).toEqual([closed, 'nosniff', 'DENY', 'same-origin', '-'])
  // What stands in the place of a replica's page is the proxy's, too.
  const [styled, ...rules] = await security('/failing')
  expect([styled?.includes("style-src 'sha256-"), ...rules]).toEqual([true, 'nosniff', 'DENY', 'same-origin', '-'])
  expect((await get('/failing')).headers.get('cache-control')).toBe('no-store')
  deaths = Infinity
  expect(await security('/api/cart')).toEqual([closed, 'nosniff', 'DENY', 'same-origin', '-'])
  const [policy, ...others] = await security('/cart')
  expect(others).toEqual(['nosniff', 'DENY', 'same-origin', '-'])
  const page = await get('/cart')
  deaths = 0
  expect([page.headers.get('cache-control'), page.headers.get('retry-after')]).toEqual(['no-store', '2'])
  const html = await page.text()
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  const rest = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; ${rest}`)
  // What whoever writes to us about it is found by in the log.
  const id = page.headers.get('x-request-id') ?? ''
  expect(html).toMatch(new RegExp(`mention\\s+${id}<`))
  expect(page.headers.get('server-timing')).toBe(`request;desc="${id}"`)
  const [good, soft] = await Promise.all([get('/cart'), get('/cart', { RSC: '1' })])
  expect([good.headers.get('server-timing'), soft.headers.get('server-timing')]).toEqual([
    null,
    `request;desc="${soft.headers.get('x-request-id')}"`,
  ])
})

it('tells browsers to stay with https where there is https', async () => {
  await startProxy('', 'https')
  expect((await security('/_next/static/chunks/here.js')).at(-1)).toBe('max-age=31536000')
})

it('shows no mails where no catcher was put beside it', async () => {
  await startProxy('')
  for (const path of ['/dev/mail', '/dev/mail/messages']) {
    const response = await get(path)
    expect(response.headers.get('x-replica')).toMatch(/^S\d$/)
  }
})

async function clientAddress(forwarded: string) {
  await get('/cart', { 'X-Forwarded-For': forwarded, 'X-Real-IP': forwarded })
  const request = asked.flat().findLast(({ url }) => url === '/cart')
  asked.forEach((requests) => requests.splice(0))
  return [request?.headers['x-forwarded-for'], request?.headers['x-real-ip']]
}

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, { headers })
}

function portOf(server: Server): number {
  // Of a server that listens on TCP it is one.
  return (server.address() as AddressInfo).port
}

async function startProxy(clientAddress: string, scheme = 'http', moreReplicas = ''): Promise<void> {
  const template = await readFile(join(root, 'deploy/nginx/nginx.conf.template'), 'utf8')
  const file = join(folder, 'nginx.conf')
  const servers = replicas.map((server) => `server 127.0.0.1:${portOf(server)} max_fails=0;`).join(' ')
  const values = {
    NGINX_MAIN: process.getuid?.() === 0 ? 'user root;' : '',
    NGINX_LISTEN: `127.0.0.1:${port}`,
    NGINX_SCHEME: scheme,
    NGINX_UPSTREAM: `${servers} ${moreReplicas}`,
    NGINX_TWIN_UPSTREAM: servers,
    NGINX_CLIENT_ADDRESS: clientAddress,
    NGINX_WEB_ROOT: join(folder, 'web'),
    NGINX_PAGES: join(folder, 'pages'),
    NGINX_STATE: folder,
    NGINX_ACCESS_LOG: join(folder, 'access.log'),
  }
  await writeFile(file, renderTemplate(template, values))
  const args = ['-p', folder, '-c', file, '-e', join(folder, 'error.log'), '-g', 'daemon off;']
  const nginx = spawn(findProgram('nginx') ?? 'nginx', args, { stdio: 'inherit' })
  const ended = once(nginx, 'exit')
  stopProxy = async () => {
    nginx.kill('SIGTERM')
    await ended
  }
  expect(await waitUntil(async () => !(await isFree(port)), { withinMs: 10_000 })).toBe(true)
}
