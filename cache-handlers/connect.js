import { Cluster, Redis } from 'ioredis'
import { parseRedisUrl } from './parse-redis-url.js'

/** Requests do not wait for these; they end what would otherwise be waited for in the background for ever. */
const backstopMs = { connectTimeout: 1_000, commandTimeout: 1_000, socketTimeout: 5_000 }

/**
 * Opens a connection that suits a cache: it never queues, gives up soon, and comes back by itself after a while that
 * differs from process to process.
 * @param {string} url see parseRedisUrl
 * @returns {Redis | Cluster}
 */
export function connectRedis(url) {
  const { kind, nodes, path, isTls, credentials } = parseRedisUrl(url)
  const settings = {
    ...backstopMs,
    ...credentials,
    ...(isTls && { tls: {} }),
    maxRetriesPerRequest: 0,
    // A master that became a replica says so; the connection is to the wrong server then.
    reconnectOnError: (/** @type {Error} */ error) => error.message.startsWith('READONLY'),
  }
  const retryStrategy = (/** @type {number} */ attempt) => Math.min(attempt * 100, 2_000) * (0.5 + Math.random())
  const never = { enableOfflineQueue: false, enableAutoPipelining: true }
  if (kind === 'cluster') {
    return new Cluster(nodes, {
      ...never,
      redisOptions: settings,
      clusterRetryStrategy: retryStrategy,
      slotsRefreshTimeout: backstopMs.commandTimeout,
      // Certificates carry names, and a cluster tells addresses.
      ...(isTls && { dnsLookup: (address, callback) => callback(null, address) }),
    })
  }
  if (kind === 'single') return new Redis({ ...settings, ...never, ...nodes[0], db: Number(path || 0), retryStrategy })
  return new Redis({
    ...settings,
    ...never,
    retryStrategy,
    sentinels: nodes,
    name: path,
    enableTLSForSentinelMode: isTls,
    ...(isTls && { sentinelTLS: {} }),
    sentinelCommandTimeout: backstopMs.commandTimeout,
    sentinelRetryStrategy: retryStrategy,
    // No failoverDetector: when it finds one while a connection is being made, ioredis gives that up for good.
  })
}
