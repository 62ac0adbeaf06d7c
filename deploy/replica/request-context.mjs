import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isLabOpen, openBill } from './lab.mjs'
import { routeFinder } from './route-finder.mjs'

/** @typedef {import('../../server/platform/request-context').RequestContext} RequestContext */

/**
 * What is known of the request under way, for everything that happens because of it.
 * @type {AsyncLocalStorage<RequestContext>}
 */
export const requestContext = new AsyncLocalStorage()
// For the application, which lives in bundles that cannot import this file.
Reflect.set(globalThis, Symbol.for('goldfish.request'), requestContext)

const findRoute = routeFinder(readManifest())
/** Any other is somebody's experiment, and would be a label of its own. */
const usualMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

function readManifest() {
  // Beside a build, as this file is when it runs.
  return JSON.parse(readFileSync(new URL('../.next/routes-manifest.json', import.meta.url), 'utf8'))
}

/**
 * From now on, in this request, everybody can ask for its context: the listeners that come later, Next's among them, run in it.
 * @param {import('node:http').IncomingMessage} request gets an id if it has none
 * @returns {RequestContext}
 */
export function openContext(request) {
  const given = request.headers['x-request-id']
  // From the proxy, else from somebody who may have put anything into it, which would end in our logs.
  const requestId = typeof given === 'string' && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID()
  request.headers['x-request-id'] = requestId
  /** @type {RequestContext} */
  const context = {
    requestId,
    traceId: traceIdOf(request.headers.traceparent),
    method: usualMethods.has(request.method ?? '') ? (request.method ?? '') : 'other',
    route: findRoute(request.url ?? ''),
    user: undefined,
    cacheReads: [],
    ...(isLabOpen && { lab: openBill(request.url ?? '') }),
  }
  requestContext.enterWith(context)
  return context
}

/** @param {string | string[] | undefined} traceparent of W3C's Trace Context */
function traceIdOf(traceparent) {
  return /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(traceparent))?.[1]
}
