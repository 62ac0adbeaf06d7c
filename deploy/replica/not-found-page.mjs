import { readFileSync } from 'node:fs'

// Made by the build, for addresses that no route has. Beside no build there is none.
const prerendered = readOrNull(new URL('../.next/server/app/_not-found.html', import.meta.url))
/** What Next sends for a page that calls `notFound()`: scripts that put the words in, and an empty body for whoever runs none. */
const withoutWords = ' id="__next_error__"'

/**
 * Gives who looks for something that is gone the same page, with its words, as who looks for an address that never was. Next says
 * them by script only (decision 0004).
 * @param {number} status
 * @param {Buffer[]} pieces of the page that Next has made
 * @param {Buffer | null} page with the words
 * @returns {Buffer[]}
 */
export function sayNotFound(status, pieces, page = prerendered) {
  const isMute = status === 404 && page && pieces[0]?.subarray(0, 200).includes(withoutWords)
  return isMute ? [page] : pieces
}

/** @param {URL} file */
function readOrNull(file) {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
