/**
 * @typedef {object} RedisAddress
 * @property {'single' | 'sentinel' | 'cluster'} kind
 * @property {{ host: string, port: number }[]} nodes
 * @property {string} path what stands behind the slash: the database of a single server, the name of a Sentinel group
 * @property {boolean} isTls
 * @property {{ username?: string, password?: string }} credentials
 */

const form = /^redis(s?)(?:\+(sentinel|cluster))?:\/\/(?:([^@/]*)@)?([^@/]+)(?:\/([\w.-]*))?$/

/**
 * @param {string} url one of the following, with rediss instead of redis for TLS
 *   `redis://[[user]:password@]host[:port][/database]`
 *   `redis+sentinel://[[user]:password@]host[:port],host[:port]/name-of-the-group`
 *   `redis+cluster://[[user]:password@]host[:port],host[:port]`
 * @returns {RedisAddress}
 * @throws {Error} when it is none of the forms; the message does not repeat the URL, which may hold a password
 */
export function parseRedisUrl(url) {
  const [, secure, kind = 'single', login, hosts = '', path = ''] = form.exec(url) ?? []
  if (secure === undefined) throw new Error('not a redis://, rediss://, redis+sentinel:// or redis+cluster:// URL')
  if (kind === 'sentinel' && path === '') throw new Error('a Sentinel URL ends in /name-of-the-group')
  if (kind === 'single' && !/^\d*$/.test(path)) throw new Error('behind the slash stands the number of a database')
  if (kind === 'cluster' && path !== '') throw new Error('a Cluster has no databases')
  const nodes = hosts.split(',').map(parseNode)
  if (kind === 'single' && nodes.length > 1) throw new Error('names several hosts; say redis+cluster or redis+sentinel')
  const isKind = /** @type {RedisAddress['kind']} */ (kind)
  return { kind: isKind, nodes, path, isTls: secure === 's', credentials: parseLogin(login) }
}

/** @param {string} text */
function parseNode(text) {
  const [, host = '', port = '6379'] = /^(\[[\da-fA-F:.]+\]|[^:[\]]+)(?::(\d+))?$/.exec(text) ?? []
  if (host === '' || Number(port) < 1 || Number(port) > 65_535) throw new Error('names a host without a proper port')
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

/** @param {string | undefined} login */
function parseLogin(login) {
  if (login === undefined) return {}
  const colon = login.indexOf(':')
  const username = decodeURIComponent(colon < 0 ? login : login.slice(0, colon))
  const password = colon < 0 ? '' : decodeURIComponent(login.slice(colon + 1))
  return { ...(username && { username }), ...(password && { password }) }
}
