import { isLabOpen, markPage } from './lab.mjs'
import { sayNotFound } from './not-found-page.mjs'
import { commonHeaders, pagePolicy } from './security-headers.mjs'
import { formTargets, isHttps } from './settings.mjs'

const common = Object.entries(commonHeaders({ isHttps }))

/** What leaves in one piece. Anything else may be a stream whose reader waits for its parts. */
const inOnePiece = /^(text\/html|application\/(problem\+)?json)\b/

/**
 * Gives an answer its security headers. A page is held back until it is complete, because its policy names the hashes of its
 * scripts; our pages are made in one piece anyway. So is JSON, so that a replica which dies has sent all of an answer or
 * nothing of it, and then the proxy asks another one.
 * @param {import('node:http').IncomingMessage} _request
 * @param {import('node:http').ServerResponse} response
 */
export function guardResponse(_request, response) {
  const { writeHead, write, end, flushHeaders } = response
  /** @type {Buffer[]} */
  const held = []
  const isHeld = () => !response.headersSent && inOnePiece.test(String(response.getHeader('content-type') ?? ''))

  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {any[]} */ ...args) => {
      for (const [name, value] of common) if (!response.hasHeader(name)) response.setHeader(name, value)
      // A browser keeps the policy of the page that it has, and this answer does not hold the page.
      if (args[0] === 304) response.removeHeader('Content-Security-Policy')
      return Reflect.apply(writeHead, response, args)
    }
  )
  response.flushHeaders = () => void (isHeld() || Reflect.apply(flushHeaders, response, []))
  response.write = /** @type {typeof write} */ (
    (/** @type {[any, any, any]} */ ...args) => {
      if (!isHeld()) return Reflect.apply(write, response, args)
      held.push(bytes(args[0], args[1]))
      callback(args)?.()
      return true
    }
  )
  response.end = /** @type {typeof end} */ (
    (/** @type {[any, any, any]} */ ...args) => {
      if (!isHeld()) return Reflect.apply(end, response, args)
      const [chunk] = args
      if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') held.push(bytes(args[0], args[1]))
      const body = Buffer.concat(isHtml(response) ? finishPage(response.statusCode, held) : held)
      if (isHtml(response)) {
        response.setHeader('Content-Security-Policy', pagePolicy(body, { isHttps, formTargets }))
      }
      if (body.length > 0) response.setHeader('Content-Length', body.length)
      return Reflect.apply(end, response, [body, callback(args)])
    }
  )
}

/** @param {number} status @param {Buffer[]} pieces */
function finishPage(status, pieces) {
  const page = sayNotFound(status, pieces)
  return isLabOpen ? markPage(page) : page
}

/** @param {import('node:http').ServerResponse} response */
function isHtml(response) {
  return String(response.getHeader('content-type')).startsWith('text/html')
}

/** @param {string | Uint8Array} chunk @param {unknown} encoding */
function bytes(chunk, encoding) {
  if (typeof chunk !== 'string') return Buffer.from(chunk)
  return Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8')
}

/** Whichever argument it is. @param {unknown[]} args @returns {(() => void) | undefined} */
function callback(args) {
  return /** @type {(() => void) | undefined} */ (args.find((arg) => typeof arg === 'function'))
}
