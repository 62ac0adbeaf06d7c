import 'server-only'
import type { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import type { Pool, PoolClient } from 'pg'

/** read_only_sql_transaction: what a server says that is, or became, a standby. */
const readOnly = '25006'
const retireAtMostEveryMs = 1_000

/** What is known of a pool's connections. */
export type ConnectionWatch = {
  /** When Postgres last finished a command on any of them, by the clock of performance.now(); -Infinity for never. */
  answeredAt: number
}

/**
 * Sees to it that a pool does not hold on to connections that lead nowhere:
 * - one on which Postgres is silent while somebody waits is ended from this side. statement_timeout is kept by the server,
 *   and a server that is frozen or cut off keeps nothing.
 * - when one says that it is read-only, all of them lead to a server that the address may not lead to any more, after a
 *   failover. They are ended, those in use when they are given back; whoever comes next connects anew.
 */
export function watchConnections(pool: Pool, { silenceMs }: { silenceMs: number }): ConnectionWatch {
  const watch: ConnectionWatch = { answeredAt: -Infinity }
  const idle = new Set<PoolClient>()
  const inUse = new Set<PoolClient>()
  const retired = new WeakSet<PoolClient>()
  let retiredAt = -Infinity

  const retireAll = () => {
    // While the database itself is read-only, every write says so.
    if (performance.now() - retiredAt < retireAtMostEveryMs) return
    retiredAt = performance.now()
    for (const client of inUse) retired.add(client)
    // What the pool does with an idle connection that fails: it throws it away, at once.
    for (const client of idle) client.emit('error', new Error('it leads to a server that is read-only'))
  }

  pool.on('connect', (client) => {
    const wire = wireOf(client)
    // A result and the server's farewell may come in one piece. Then the connection breaks between two users, when the
    // pool has stopped listening and the next user has not begun; unheard, that would end the replica.
    client.on('error', () => {})
    wire.on('commandComplete', () => (watch.answeredAt = performance.now()))
    wire.on('errorMessage', ({ code }: { code?: string }) => {
      if (code !== readOnly) return
      retired.add(client)
      retireAll()
    })
    wire.stream.on('timeout', () => wire.stream.destroy(new Error(`Postgres was silent for ${silenceMs} ms`)))
  })
  pool.on('acquire', (client) => {
    idle.delete(client)
    inUse.add(client)
    wireOf(client).stream.setTimeout(silenceMs)
  })
  pool.on('release', (_error, client) => {
    inUse.delete(client)
    idle.add(client)
    wireOf(client).stream.setTimeout(0)
    // The pool looks after this whether a connection is ending, and then does not keep it.
    if (retired.has(client)) void client.end()
  })
  pool.on('remove', (client) => {
    inUse.delete(client)
    idle.delete(client)
  })
  return watch
}

/** pg's types leave out the connection, whose events pg itself lives on. With TLS the stream is the encrypted one by now. */
function wireOf(client: PoolClient): EventEmitter & { stream: Socket } {
  return (client as unknown as { connection: EventEmitter & { stream: Socket } }).connection
}
