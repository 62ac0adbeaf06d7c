// First: what follows, and whoever imports this, reads a complete environment.
import './complete-environment.mjs'

/** This replica's name, as it stands in X-Replica. */
export const replicaName = process.env.REPLICA_NAME || 'S1'

/** How long a replica serves on after it said that it leaves: longer than whoever watches its readiness takes to notice. */
export const drainMs = secondsAsMs('DRAIN_SECONDS', 2)
/** When it is gone at the latest, counted from the signal, whatever is still under way. Below the 30 s after which Kubernetes would kill it. */
export const drainDeadlineMs = secondsAsMs('DRAIN_DEADLINE_SECONDS', 10)
/** The end of that, for writing out logs and spans. */
export const flushMs = 1_000

if (drainMs + flushMs > drainDeadlineMs)
  refuse('DRAIN_DEADLINE_SECONDS must be at least DRAIN_SECONDS and one second more')

/**
 * @param {string} variable of the environment
 * @param {number} otherwise what holds when it is not set, in seconds
 * @returns {number} milliseconds
 */
function secondsAsMs(variable, otherwise) {
  const text = process.env[variable] ?? ''
  const value = text === '' ? otherwise : Number(text)
  if (Number.isFinite(value) && value >= 0) return value * 1000
  return refuse(`${variable} must be a number of seconds, not "${text}"`)
}

/** @param {string} line @returns {never} */
function refuse(line) {
  console.error(line)
  process.exit(1)
}

/** Whether people reach the shop by https, which a request behind a proxy does not tell. */
export const isHttps = (process.env.PUBLIC_URL ?? '').startsWith('https:')

/** Where forms of ours may lead besides: signing in with a provider is a form whose answer leads there. */
export const formTargets = [
  ...(process.env.GOOGLE_CLIENT_ID ? [originOf(process.env.GOOGLE_ISSUER || 'https://accounts.google.com')] : []),
  ...(process.env.GITHUB_CLIENT_ID ? [originOf(process.env.GITHUB_URL || 'https://github.com')] : []),
]

/** @param {string} url which the replica's own configuration checks */
function originOf(url) {
  return URL.canParse(url) ? new URL(url).origin : ''
}
