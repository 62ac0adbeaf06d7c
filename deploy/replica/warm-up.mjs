// A replica that has just started takes seconds for what later takes milliseconds: loading the application, its first
// connection to the database, the first page of each kind. Until that is behind it, it does not listen at its port, so that the
// proxy goes on to the next replica at once. If something is missing, such as the database, it listens after all and says what,
// but then takes no requests except those about its health.
import http from 'node:http'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { watchListener } from './leave.mjs'
import { enterPhase, phase } from './phase.mjs'

/** What it asks itself, and the status of the right answer. The first says that the database answers, see is-ready.ts. */
const questions = /** @type {const} */ ([
  { path: '/api/health/ready', status: 503, reason: '"starting"' },
  { path: '/', status: 200 },
  { path: '/products?sort=newest', status: 200 },
  { path: '/cart', status: 200 },
  { path: '/api/products', status: 200 },
  { path: '/api/cart', status: 200 },
])
const patienceMs = 5_000
const againAfterMs = 300

/** Connections over which it asks itself. @type {WeakSet<net.Socket>} */
const ownConnections = new WeakSet()

/**
 * Has a server begin to listen only when it is warm, while it believes that it listens already.
 * @param {http.Server} server
 */
export function listenWhenWarm(server) {
  server.listen = /** @type {typeof server.listen} */ (
    (/** @type {number} */ port, /** @type {string | undefined} */ host) => {
      // Upon this Next loads the application.
      queueMicrotask(() => server.emit('listening'))
      warmUp(server, { port, host }).catch((error) => server.emit('error', error))
      return server
    }
  )
}

/**
 * Whether a request is to be answered. Otherwise its connection is to be closed without an answer: then the proxy sends it
 * to the next replica.
 * @param {http.IncomingMessage} request
 */
export function isAdmitted({ url = '', socket }) {
  return phase() !== 'starting' || url.startsWith('/api/health/') || ownConnections.has(socket)
}

/** @param {http.Server} server @param {{ port: number, host: string | undefined }} address */
async function warmUp(server, address) {
  const startedAt = performance.now()
  const back = await openDoor(server, { port: 0, host: '127.0.0.1' }, (socket) => ownConnections.add(socket))
  let isOpen = false
  let said
  for (;;) {
    const missing = await findMissing(back)
    if (phase() !== 'starting') break
    if (missing === undefined) enterPhase('serving')
    else if (missing !== said) console.warn(`not ready: ${missing}`)
    said = missing
    if (!isOpen) watchListener(await openDoor(server, address))
    isOpen = true
    if (missing === undefined) {
      console.info(`ready after ${Math.round(performance.now() - startedAt)} ms of warming up`)
      break
    }
    await sleep(againAfterMs)
  }
  back.close()
}

/**
 * Lets connections to an address in to the server, which does not listen itself.
 * @param {http.Server} server
 * @param {{ port: number, host: string | undefined }} address
 * @param {(socket: net.Socket) => void} [greet]
 * @returns {Promise<net.Server>}
 */
function openDoor(server, { port, host }, greet) {
  // As http.createServer() makes it.
  const door = net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    greet?.(socket)
    server.emit('connection', socket)
  })
  return new Promise((resolve, reject) => {
    door.once('error', reject)
    door.listen(port, host, () => resolve(door))
  })
}

/** @param {net.Server} door @returns {Promise<string | undefined>} the first that is not as it must be, in words */
async function findMissing(door) {
  for (const { path, status, ...expected } of questions) {
    const answer = await ask(door, path)
    const isRight = answer.status === status && (!('reason' in expected) || answer.body.includes(expected.reason))
    if (!isRight) return `${path} answers ${answer.status} ${answer.body.slice(0, 100)}`
  }
  return undefined
}

/**
 * @param {net.Server} door
 * @param {string} path
 * @returns {Promise<{ status: number | string, body: string }>} the status, or what went wrong
 */
async function ask(door, path) {
  const { port } = /** @type {net.AddressInfo} */ (door.address())
  const signal = AbortSignal.timeout(patienceMs)
  try {
    /** @type {http.IncomingMessage} */
    const response = await new Promise((resolve, reject) => {
      http.get({ host: '127.0.0.1', port, path, agent: false, signal }, resolve).on('error', reject)
    })
    const body = Buffer.concat(await response.toArray()).toString()
    return { status: response.statusCode ?? 0, body }
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return { status: signal.aborted ? `nothing within ${patienceMs / 1000} s` : what, body: '' }
  }
}
