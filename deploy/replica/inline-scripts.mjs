import { createHash } from 'node:crypto'

/** More would make a header that proxies refuse. Our largest page has six. */
const mostHashes = 150

const queue = '(self.__next_f=self.__next_f||[]).push([0])'
const data = { start: 'self.__next_f.push(', end: ')' }
const bootstrap = { start: '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(', end: ');' }

/**
 * The hashes of those scripts within a page that Next wrote and that can do nothing but hand over data. A script of any
 * other form gets none, whoever put it there, and a browser does not run it. A mistake in finding the scripts does no harm
 * either: a hash is good for exactly the text that was looked at.
 * @param {Buffer} html
 * @returns {string[]} as a Content-Security-Policy names them, each once
 */
export function scriptHashes(html) {
  /** @type {Set<string>} */
  const hashes = new Set()
  // One character for each byte, so that places in the text are places in the bytes. Whether a text is JSON is the same.
  const text = html.toString('latin1')
  for (let at = text.indexOf('<script'); at >= 0 && hashes.size < mostHashes; at = text.indexOf('<script', at)) {
    const begin = text.indexOf('>', at) + 1
    const end = text.indexOf('</script', begin)
    if (begin === 0 || end < 0) break
    if (isOnlyData(text.slice(begin, end))) {
      hashes.add(`'sha256-${createHash('sha256').update(html.subarray(begin, end)).digest('base64')}'`)
    }
    at = end
  }
  return [...hashes]
}

/** @param {string} script */
export function isOnlyData(script) {
  if (script === queue) return true
  const pushed = argument(script, data)
  if (pushed !== undefined) return isChunk(pushed)
  return isChunkList(argument(script, bootstrap))
}

/**
 * @param {string} script
 * @param {{ start: string, end: string }} call
 * @returns {unknown} what is handed over, which must be JSON: that is data in JavaScript, too
 */
function argument(script, { start, end }) {
  if (!script.startsWith(start) || !script.endsWith(end)) return undefined
  try {
    return JSON.parse(script.slice(start.length, -end.length))
  } catch {
    return undefined
  }
}

/** A part of the page's data as text (1) or, when it is none, as base64 (3). @param {unknown} value */
function isChunk(value) {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [kind, content] = value
  return (kind === 1 || kind === 3) && typeof content === 'string'
}

/** Which of our files to load, and with which of our modules to begin. @param {unknown} value */
function isChunkList(value) {
  if (typeof value !== 'object' || value === null) return false
  const { otherChunks, runtimeModuleIds, ...others } = /** @type {Record<string, unknown>} */ (value)
  return (
    Array.isArray(otherChunks) &&
    otherChunks.every((chunk) => typeof chunk === 'string' && /^static\/chunks\/[\w~-][\w.~-]*\.js$/.test(chunk)) &&
    Array.isArray(runtimeModuleIds) &&
    runtimeModuleIds.every(Number.isInteger) &&
    Object.keys(others).length === 0
  )
}
