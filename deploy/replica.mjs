// Starts the standalone server as one of several replicas: `node replica.mjs` beside Next's server.js.
//
// What Next's own server lacks for that: every response says which replica made it and for which request; and a replica
// that is told to leave says so first, serves what it has, and then really leaves. (On SIGTERM Next's server closes its
// listener at once, never says `Connection: close` and has no deadline, so that behind a proxy, which keeps its
// connections open, it refuses new requests and still never exits.)
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import http from 'node:http'

const name = process.env.REPLICA_NAME || 'S1'
/** How long it serves on after it said that it leaves: longer than the proxy takes to notice. */
const drainMs = seconds('DRAIN_SECONDS', 2)
/** When it goes at the latest, counted from the signal, whatever is still under way. Below the 30 s after which Kubernetes would kill it. */
const drainDeadlineMs = seconds('DRAIN_DEADLINE_SECONDS', 10)
/** Longer than the proxy's 60 s, so that never a replica closes a connection on which a request is on its way. */
const keepAliveMs = 75_000

// Read by Next: the first keeps its hands off the signals, the second is set again by its server as it starts.
process.env.NEXT_MANUAL_SIG_HANDLE = 'true'
process.env.KEEP_ALIVE_TIMEOUT = String(keepAliveMs)

/**
 * What the shared cache said during each request, in the form of Server-Timing.
 * @type {AsyncLocalStorage<string[]>}
 */
const cacheReads = new AsyncLocalStorage()
// See cache-handlers/stats.js, which lives in a bundle that cannot import this file.
Reflect.set(globalThis, Symbol.for('next-cache.on-read'), noteCacheRead)

/** @type {http.Server[]} */
const servers = []
/** Open connections, and how many requests are under way on each. @type {Map<import('node:net').Socket, number>} */
const connections = new Map()
let leaving = false
let closing = false

const createServer = http.createServer
// Next makes its server with this very function; its types have an overload that we do not use.
http.createServer = /** @type {typeof createServer} */ (
  (/** @type {any[]} */ ...args) => {
    const server = createServer(...args)
    server.keepAliveTimeout = keepAliveMs
    server.headersTimeout = keepAliveMs + 5_000
    // First, so that a handler already sees the request's id.
    server.prependListener('request', mark)
    server.on('clientError', refuse)
    server.on('connection', (socket) => {
      connections.set(socket, 0)
      socket.once('close', () => connections.delete(socket))
    })
    // Next calls every process "next-server"; people want to see which replica it is, and to kill it.
    server.once('listening', () => (process.title = `goldfish-replica ${name}`))
    servers.push(server)
    return server
  }
)

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function mark(request, response) {
  const given = request.headers['x-request-id']
  // From the proxy, else from somebody who may have put anything into it, which would end in our logs.
  const requestId = typeof given === 'string' && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID()
  request.headers['x-request-id'] = requestId
  const { socket } = request
  connections.set(socket, (connections.get(socket) ?? 0) + 1)
  response.once('close', () => {
    const requests = connections.get(socket)
    if (requests !== undefined) connections.set(socket, requests - 1)
    if (closing) closeIdle()
  })
  /** @type {string[]} */
  const reads = []
  // The listeners that come after this one, Next's among them, run in it.
  cacheReads.enterWith(reads)
  const writeHead = response.writeHead
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {any[]} */ ...args) => {
      // At the last moment: whatever a handler did with these headers, they are there once and right.
      response.setHeader('X-Replica', name)
      response.setHeader('X-Request-Id', requestId)
      response.removeHeader('X-Powered-By')
      if (reads.length > 0) response.setHeader('Server-Timing', reads.join(', '))
      if (leaving) response.setHeader('Connection', 'close')
      return Reflect.apply(writeHead, response, args)
    }
  )
}

/** @param {{ handler: string, outcome: string, ageSeconds: number, durationMs: number }} read */
function noteCacheRead({ handler, outcome, ageSeconds, durationMs }) {
  const age = outcome === 'hit' || outcome === 'stale' ? `, ${Math.round(ageSeconds)} s old` : ''
  cacheReads.getStore()?.push(`${handler};desc="${outcome}${age}";dur=${durationMs}`)
}

/**
 * What Node itself answers to bytes that are no request, with our headers.
 * @param {Error & { code?: string }} error
 * @param {import('node:stream').Duplex} socket
 */
function refuse(error, socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const headers = `X-Replica: ${name}\r\nX-Request-Id: ${randomUUID()}\r\nContent-Length: 0\r\nConnection: close`
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`)
}

/** @param {number} serveOnMs how long to serve on before the listener closes */
function leave(serveOnMs) {
  if (leaving) return
  leaving = true
  // Read by /api/health/ready, which lives in a bundle that cannot import this file.
  Reflect.set(globalThis, '__goldfishLeaving', true)
  setTimeout(() => process.exit(0), Math.max(serveOnMs, drainDeadlineMs)).unref()
  setTimeout(() => {
    closing = true
    let open = servers.length
    for (const server of servers) server.close(() => --open === 0 && process.exit(0))
    if (open === 0) process.exit(0)
    closeIdle()
  }, serveOnMs)
}

// By our own count: Node's closeIdleConnections() leaves out those on which no request has come yet, and a proxy keeps
// such connections ready.
function closeIdle() {
  for (const [socket, requests] of connections) if (requests === 0) socket.destroySoon()
}

process.on('SIGTERM', () => leave(drainMs))
// Ctrl-C, or a cluster that stops as a whole: nobody is there to notice that it leaves.
process.on('SIGINT', () => leave(0))

/**
 * @param {string} variable
 * @param {number} otherwise
 * @returns {number} milliseconds
 */
function seconds(variable, otherwise) {
  const text = process.env[variable] ?? ''
  const value = text === '' ? otherwise : Number(text)
  if (Number.isFinite(value) && value >= 0) return value * 1000
  console.error(`${variable} must be a number of seconds, not "${text}"`)
  process.exit(1)
}

// By a variable, because the file is there only beside a build.
const server = './server.js'
await import(server)
