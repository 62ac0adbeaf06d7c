import { requestContext } from './request-context.mjs'

/** @typedef {import('../../server/platform/watch-requests').RequestWatch} RequestWatch */

// The application, which lives in bundles that cannot import this file, reads the count and puts its listener there.
/** @type {RequestWatch} */
const watch = { underWay: 0, onAnswered: undefined }
Reflect.set(globalThis, Symbol.for('goldfish.requests'), watch)

/**
 * Tells the application how the request ended.
 * @param {import('node:http').ServerResponse} response
 * @param {import('../../server/platform/request-context').RequestContext} context
 */
export function watchRequest(response, context) {
  const startedAt = performance.now()
  watch.underWay += 1
  response.once('close', () => {
    watch.underWay -= 1
    const seconds = (performance.now() - startedAt) / 1000
    // Whoever asked may have left before the answer was there.
    const status = response.writableFinished ? response.statusCode : undefined
    // The event comes from the connection, which serves many requests.
    if (watch.onAnswered) requestContext.run(context, watch.onAnswered, { status, seconds })
  })
}
