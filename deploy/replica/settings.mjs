// First: what follows, and whoever imports this, reads a complete environment.
import './complete-environment.mjs'

/** This replica's name, as it stands in X-Replica. */
export const replicaName = process.env.REPLICA_NAME || 'S1'

/**
 * @param {string} variable of the environment
 * @param {number} otherwise what holds when it is not set, in seconds
 * @returns {number} milliseconds
 */
export function secondsAsMs(variable, otherwise) {
  const text = process.env[variable] ?? ''
  const value = text === '' ? otherwise : Number(text)
  if (Number.isFinite(value) && value >= 0) return value * 1000
  console.error(`${variable} must be a number of seconds, not "${text}"`)
  process.exit(1)
}

/** Whether people reach the shop by https, which a request behind a proxy does not tell. */
export const isHttps = (process.env.PUBLIC_URL ?? '').startsWith('https:')
