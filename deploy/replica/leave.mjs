// How a replica leaves: it says so first, serves what it has, and then really goes. (On SIGTERM Next's own server closes its
// listener at once, never says `Connection: close` and has no deadline, so that behind a proxy, which keeps its connections
// open, it refuses new requests and still never exits.)
import { secondsAsMs } from './settings.mjs'

/** How long it serves on after it said that it leaves: longer than the proxy takes to notice. */
const drainMs = secondsAsMs('DRAIN_SECONDS', 2)
/** When it goes at the latest, counted from the signal, whatever is still under way. Below the 30 s after which Kubernetes would kill it. */
const drainDeadlineMs = secondsAsMs('DRAIN_DEADLINE_SECONDS', 10)

/** @type {import('node:http').Server[]} */
const servers = []
/** Open connections, and how many requests are under way on each. @type {Map<import('node:net').Socket, number>} */
const connections = new Map()
let leaving = false
let closing = false

export function isLeaving() {
  return leaving
}

/** Counts what a server has open, so that it can be left. @param {import('node:http').Server} server */
export function watchServer(server) {
  servers.push(server)
  server.on('connection', (socket) => {
    connections.set(socket, 0)
    socket.once('close', () => connections.delete(socket))
  })
  server.prependListener('request', ({ socket }, response) => {
    connections.set(socket, (connections.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const requests = connections.get(socket)
      if (requests !== undefined) connections.set(socket, requests - 1)
      if (closing) closeIdle()
    })
  })
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

export function leaveWhenTold() {
  process.on('SIGTERM', () => leave(drainMs))
  // Ctrl-C, or a cluster that stops as a whole: nobody is there to notice that it leaves.
  process.on('SIGINT', () => leave(0))
}
