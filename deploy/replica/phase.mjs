/** @typedef {'starting' | 'serving' | 'leaving'} Phase */

/** @type {Phase} */
let current = 'starting'
publish()

/** What this replica is at. */
export function phase() {
  return current
}

/** @param {Phase} next */
export function enterPhase(next) {
  current = next
  publish()
}

// Read by /api/health/ready, which lives in a bundle that cannot import this file.
function publish() {
  Reflect.set(globalThis, '__goldfishPhase', current)
}
