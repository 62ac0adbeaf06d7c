// Starts the standalone server as one of several replicas: `node replica/start.mjs` beside Next's server.js.
import http from 'node:http'
import './cache-reads.mjs'
import { settleClientAddress, trustedProxies } from './client-address.mjs'
import { printLines } from './console-lines.mjs'
import { guardResponse } from './guard-response.mjs'
import { hideLab, isLabOpen } from './lab.mjs'
import { leaveWhenTold, watchServer } from './leave.mjs'
import { markResponse, refuseGarbage } from './mark-response.mjs'
import { replicaName } from './settings.mjs'
import { isAdmitted, listenWhenWarm } from './warm-up.mjs'

/** Longer than the proxy's 60 s, so that never a replica closes a connection on which a request is on its way. */
const keepAliveMs = 75_000

// Read by Next: the first keeps its hands off the signals, the second is set again by its server as it starts.
process.env.NEXT_MANUAL_SIG_HANDLE = 'true'
process.env.KEEP_ALIVE_TIMEOUT = String(keepAliveMs)

const trusted = proxiesOrExit()

const createServer = http.createServer
let isFirst = true

// Next makes its server with this very function; its types have an overload that we do not use.
http.createServer = /** @type {typeof createServer} */ (
  (/** @type {any[]} */ ...args) => {
    // Next's own. Others come later, such as the one for figures.
    const isShop = isFirst
    isFirst = false
    const server = createServer(...(isShop ? args.map(behindTheDoor) : args))
    server.keepAliveTimeout = keepAliveMs
    server.headersTimeout = keepAliveMs + 5_000
    // First, so that a handler already sees the request's id, and before that whom to believe.
    server.prependListener('request', markResponse)
    server.prependListener('request', guardResponse)
    server.prependListener('request', (request) => settleClientAddress(request, trusted))
    if (!isLabOpen) server.prependListener('request', hideLab)
    server.on('clientError', refuseGarbage)
    watchServer(server)
    // Next calls every process "next-server"; people want to see which replica it is, and to kill it.
    server.once('listening', () => (process.title = `goldfish-replica ${replicaName}`))
    if (isShop) listenWhenWarm(server)
    return server
  }
)

/**
 * Keeps requests from a listener that are not admitted yet.
 * @template T
 * @param {T} argument of createServer
 */
function behindTheDoor(argument) {
  if (typeof argument !== 'function') return argument
  return (/** @type {http.IncomingMessage} */ request, /** @type {http.ServerResponse} */ response) => {
    if (isAdmitted(request)) argument(request, response)
    else request.socket.destroy()
  }
}

printLines()
leaveWhenTold()

function proxiesOrExit() {
  try {
    return trustedProxies(process.env.TRUSTED_PROXIES || undefined)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

// By a variable, because the file is there only beside a build.
const server = '../server.js'
await import(server)
