import { randomUUID } from 'node:crypto'
import { labTimings } from './lab.mjs'
import { phase } from './phase.mjs'
import { openContext } from './request-context.mjs'
import { replicaName } from './settings.mjs'
import { watchRequest } from './watch-request.mjs'

/**
 * Makes every response say which replica made it, and for which request.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function markResponse(request, response) {
  const context = openContext(request)
  watchRequest(response, context)
  const writeHead = response.writeHead
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {any[]} */ ...args) => {
      // At the last moment: whatever a handler did with these headers, they are there once and right.
      response.setHeader('X-Replica', replicaName)
      response.setHeader('X-Request-Id', context.requestId)
      response.removeHeader('X-Powered-By')
      const timings = [...labTimings(context), ...context.cacheReads]
      if (timings.length > 0) response.setHeader('Server-Timing', timings.join(', '))
      if (phase() === 'leaving') response.setHeader('Connection', 'close')
      if (context.isUnavailable && (args[0] ?? response.statusCode) === 500) {
        // A page that failed because the database is away: nothing is wrong with the shop itself, and trying again helps.
        response.setHeader('Retry-After', '2')
        args[0] = 503
      }
      return Reflect.apply(writeHead, response, args)
    }
  )
}

/**
 * What Node itself answers to bytes that are no request, with our headers.
 * @param {Error & { code?: string }} error
 * @param {import('node:stream').Duplex} socket
 */
export function refuseGarbage(error, socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const headers = `X-Replica: ${replicaName}\r\nX-Request-Id: ${randomUUID()}\r\nContent-Length: 0\r\nConnection: close`
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`)
}
