// How a replica leaves: it says so first, serves what it has, and then really goes. (On SIGTERM Next's own server closes its
// listener at once, never says `Connection: close` and has no deadline, so that behind a proxy, which keeps its connections
// open, it refuses new requests and still never exits.)
import { setTimeout as sleep } from 'node:timers/promises'
import { enterPhase, phase } from './phase.mjs'
import { drainDeadlineMs, drainMs, flushMs } from './settings.mjs'

/**
 * What is to be written out before the process ends: logs, spans. Anybody in this process may add to it:
 * `globalThis.__goldfishFlushers?.push(() => exporter.forceFlush())`. Each has a second, all at the same time.
 * @type {(() => unknown)[]}
 */
const flushers = []
Reflect.set(globalThis, '__goldfishFlushers', flushers)

/** What is to be closed. @type {import('node:net').Server[]} */
const listeners = []
/** Open connections, and how many requests are under way on each. @type {Map<import('node:net').Socket, number>} */
const connections = new Map()
let closing = false
let ending = false

/** Closes a listener when it is time to leave. @param {import('node:net').Server} listener */
export function watchListener(listener) {
  listeners.push(listener)
}

/** Counts what a server has under way, so that it can be left. @param {import('node:http').Server} server */
export function watchServer(server) {
  watchListener(server)
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

/** On SIGTERM it leaves as above; on SIGINT at once, as far as requests under way allow. */
export function leaveWhenTold() {
  process.on('SIGTERM', () => leave(drainMs))
  // Ctrl-C, or a cluster that stops as a whole: nobody is there to notice that it leaves.
  process.on('SIGINT', () => leave(0))
}

/** @param {number} serveOnMs how long to serve on before the listener closes */
function leave(serveOnMs) {
  if (phase() !== 'leaving') {
    enterPhase('leaving')
    console.info(`leaving: serves on for ${serveOnMs / 1000} s, ${requestsUnderWay()} requests are under way`)
    setTimeout(() => void end(), drainDeadlineMs - flushMs)
  }
  setTimeout(close, serveOnMs)
}

function close() {
  if (closing) return
  closing = true
  let open = listeners.length
  for (const listener of listeners) listener.close(() => --open === 0 && void end())
  if (open === 0) void end()
  closeIdle()
}

// By our own count: Node's closeIdleConnections() leaves out those on which no request has come yet, and a proxy keeps
// such connections ready.
function closeIdle() {
  for (const [socket, requests] of connections) if (requests === 0) socket.destroySoon()
}

/** Nothing is under way any more, or the deadline has come: then what is still under way is cut off. */
async function end() {
  if (ending) return
  ending = true
  const requests = requestsUnderWay()
  if (requests > 0) console.warn(`the deadline has come: ${requests} unfinished requests are cut off`)
  const unflushed = await flush()
  if (unflushed > 0) console.warn(`${unflushed} logs or traces could not be written out`)
  console.info('left')
  // 0 in every case: it did what it was told to. Whoever wants to know what was cut off finds it in the log.
  process.exit(0)
}

/** @returns {Promise<number>} how many did not get done */
async function flush() {
  const outcomes = await Promise.all(
    flushers.map(async (flusher) => {
      try {
        return await Promise.race([Promise.resolve(flusher()).then(() => true), sleep(flushMs, false)])
      } catch {
        return false
      }
    }),
  )
  return outcomes.filter((isDone) => !isDone).length
}

function requestsUnderWay() {
  return [...connections.values()].reduce((sum, requests) => sum + requests, 0)
}
