// Stands in for Next's server.js beside deploy/replica in tests: what it answers, and when, is the test's to say.
import { existsSync, readFileSync } from 'node:fs'
import http from 'node:http'

const { STARTS_BROKEN, DEPLOYMENT_ID: release, REPLICA_NAME = '', FLUSHES, PORT } = process.env
/** Names of replicas, one in a line: a release may be broken for some of them. */
const read = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])

if (read('ends-at').includes(REPLICA_NAME)) throw new Error('a release that does not run')
let isBroken = STARTS_BROKEN === 'yes' || read('never-ready-at').includes(REPLICA_NAME)

const server = http.createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://shop')
  const { __goldfishPhase: phase } = /** @type {{ __goldfishPhase?: string }} */ (globalThis)
  const answer = (/** @type {number} */ status, /** @type {unknown} */ body) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  if (pathname === '/api/health/ready') return answer(phase === 'serving' ? 200 : 503, { reason: phase })
  if (pathname === '/api/health/mend') isBroken = false
  if (pathname === '/' && isBroken) return answer(500, { detail: 'no template' })
  if (pathname === '/never') return undefined
  if (pathname === '/later') {
    response.writeHead(200).flushHeaders()
    return void setTimeout(() => response.end(JSON.stringify({ phase })), Number(searchParams.get('ms')))
  }
  request.resume().on('end', () => answer(200, { phase, release }))
})

const { __goldfishFlushers: flushers } = /** @type {{ __goldfishFlushers?: (() => unknown)[] }} */ (globalThis)
flushers?.push(async () => console.log('flushed'))
if (FLUSHES === 'never') flushers?.push(() => new Promise(() => {}))
if (FLUSHES === 'badly') flushers?.push(() => Promise.reject(new Error('no collector')))

// As Next does.
server.on('error', (error) => {
  console.error(error)
  process.exit(1)
})
server.listen(Number(PORT), '127.0.0.1')
