// What the replica's entry has to do with the lab (docs/lab.md): that it is not there, or that every answer tells of itself.
import { replicaName } from './settings.mjs'

/** Whether this replica has a lab, where anybody may crash it. */
export const isLabOpen = process.env.LAB === '1'

/** Where it would be: also as Next's own requests for the parts of a page. */
const labPath = /^\/(?:api\/)?lab(?=[/.?#]|$)/
/** No address of ours, and none that anybody has a reason to ask for. */
const nowhere = '/nothing-is-here'

/**
 * Makes a request for the lab one for an address that does not exist, before anybody looks at it: so the answer is the very
 * same, whatever Next makes of such an address today.
 * @param {import('node:http').IncomingMessage} request
 */
export function hideLab(request) {
  // Who talks to a replica itself may send the whole address.
  const url = (request.url ?? '').replace(/^[a-z]+:\/\/[^/?#]*/i, '')
  if (!isOfLab(url)) return
  request.url = labPath.test(url) ? url.replace(labPath, nowhere) : url.replace(/^[^?#]*/, nowhere)
}

/** @param {string} url */
function isOfLab(url) {
  const [path = ''] = url.split(/[?#]/)
  // Next sends these elsewhere, as it does with any other address of their form.
  if (path.length > 1 && (path.endsWith('/') || path.includes('//') || path.includes('\\'))) return false
  return labPath.test(path) || labPath.test(decoded(path))
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** @param {string} url @returns {NonNullable<import('../../server/platform/request-context').RequestContext['lab']>} */
export function openBill(url) {
  const [path = '/'] = url.split(/[?#]/)
  return { path, database: { calls: 0, milliseconds: 0 }, cache: { calls: 0, milliseconds: 0 } }
}

/**
 * @param {import('../../server/platform/request-context').RequestContext} context
 * @returns {string[]} of Server-Timing; none without a lab
 */
export function labTimings({ lab }) {
  if (!lab) return []
  const { database, cache } = lab
  const timing = (/** @type {string} */ name, /** @type {typeof database} */ { calls, milliseconds }) =>
    `${name};dur=${Math.round(milliseconds * 100) / 100};desc="${calls}"`
  return [`replica;desc="${replicaName}"`, timing('db', database), timing('cache', cache)]
}

const opening = Buffer.from('<html ')
const mark = Buffer.from('data-lab="" ')

/**
 * Tells a page's style sheets and scripts that there is a lab. Pages are made before anybody knows where they will be served.
 * @param {Buffer[]} pieces of a page, still to be put together
 */
export function markPage(pieces) {
  const [first = Buffer.alloc(0), ...others] = pieces
  const at = first.subarray(0, 200).indexOf(opening)
  if (at < 0) return pieces
  const behind = at + opening.length
  return [first.subarray(0, behind), mark, first.subarray(behind), ...others]
}
