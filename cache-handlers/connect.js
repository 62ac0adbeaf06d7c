import { Cluster, Redis } from 'ioredis'

/**
 * Opens a connection that suits a cache: it never queues, never waits long, and comes back by itself after a while that
 * differs from process to process.
 *
 * @param {string} url one of
 *   `redis://[:password@]host:port[/db]`, `rediss://…` for TLS,
 *   `redis+sentinel://[:password@]host:port,host:port/name-of-the-group`,
 *   `redis+cluster://[:password@]host:port,host:port`
 * @param {number} commandTimeoutMs
 * @returns {Redis | Cluster}
 */
export function connectRedis(url, commandTimeoutMs) {
  const { kind, nodes, name, password } = parseRedisUrl(url)
  const shared = {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: commandTimeoutMs,
    connectTimeout: 1_000,
    enableAutoPipelining: true,
    ...(password === undefined ? {} : { password }),
  }
  const retryStrategy = (/** @type {number} */ attempt) => Math.min(attempt * 100, 2_000) * (0.5 + Math.random())
  if (kind === 'single') return new Redis(url, { ...shared, retryStrategy })
  if (kind === 'sentinel') {
    return new Redis({ ...shared, retryStrategy, sentinels: nodes, name, sentinelRetryStrategy: retryStrategy })
  }
  return new Cluster(nodes, {
    redisOptions: shared,
    enableOfflineQueue: false,
    enableAutoPipelining: true,
    clusterRetryStrategy: retryStrategy,
    slotsRefreshTimeout: 1_000,
  })
}

/**
 * @param {string} url
 * @returns {{ kind: 'single' | 'sentinel' | 'cluster', nodes: { host: string, port: number }[], name: string, password?: string }}
 * @throws {Error} when it is none of the forms
 */
export function parseRedisUrl(url) {
  const match = /^(rediss?|redis\+sentinel|redis\+cluster):\/\/(?:(?:[^:@/]*):([^@/]*)@)?([^/]+)(?:\/([\w.-]*))?$/.exec(
    url,
  )
  if (!match) throw new Error('not a redis://, rediss://, redis+sentinel:// or redis+cluster:// URL')
  const [, scheme = '', password, hosts = '', name = ''] = match
  const nodes = hosts.split(',').map((entry) => {
    const [host = '', port = '6379'] = entry.split(':')
    return { host, port: Number(port) }
  })
  if (nodes.some(({ host, port }) => host === '' || !Number.isInteger(port) || port < 1 || port > 65_535)) {
    throw new Error('names a host without a proper port')
  }
  if (scheme === 'redis+sentinel' && name === '') throw new Error('a Sentinel URL ends in /name-of-the-group')
  const kind = scheme === 'redis+sentinel' ? 'sentinel' : scheme === 'redis+cluster' ? 'cluster' : 'single'
  return { kind, nodes, name, ...(password === undefined ? {} : { password: decodeURIComponent(password) }) }
}
