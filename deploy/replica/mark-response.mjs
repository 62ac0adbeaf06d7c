import { randomUUID } from 'node:crypto'
import { gatherCacheReads } from './cache-reads.mjs'
import { isLeaving } from './leave.mjs'
import { replicaName } from './settings.mjs'

/**
 * Makes every response say which replica made it, and for which request.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function markResponse(request, response) {
  const given = request.headers['x-request-id']
  // From the proxy, else from somebody who may have put anything into it, which would end in our logs.
  const requestId = typeof given === 'string' && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID()
  request.headers['x-request-id'] = requestId
  const reads = gatherCacheReads()
  const writeHead = response.writeHead
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {any[]} */ ...args) => {
      // At the last moment: whatever a handler did with these headers, they are there once and right.
      response.setHeader('X-Replica', replicaName)
      response.setHeader('X-Request-Id', requestId)
      response.removeHeader('X-Powered-By')
      if (reads.length > 0) response.setHeader('Server-Timing', reads.join(', '))
      if (isLeaving()) response.setHeader('Connection', 'close')
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
