import 'server-only'
import { Pool } from 'pg'
import {
  connectionWaitMs,
  idleConnectionMs,
  idleInTransactionMs,
  lockWaitMs,
  silenceMs,
  statementMs,
} from './database-limits'
import { env } from './env'
import { log } from './log'
import { measureQueries } from './measure-queries'
import { watchConnections, type ConnectionWatch } from './watch-connections'

/** A pool, and what is known of its connections. */
export type WatchedPool = { pool: Pool; watch: ConnectionWatch }

// On globalThis, because `next dev` loads this module anew with every edit and each copy would open a pool of its own.
const holder = globalThis as typeof globalThis & { goldfishPool?: WatchedPool }

/**
 * This replica's connections to Postgres, opened as they are needed. Prisma and the jobs share them, so that a replica
 * never has more than DATABASE_POOL_MAX. Every wait on them is bounded.
 */
export function databasePool(): Pool {
  return watchedPool().pool
}

/** @returns when Postgres last finished a command for this replica, see ConnectionWatch */
export function databaseAnsweredAt(): number {
  return watchedPool().watch.answeredAt
}

function watchedPool(): WatchedPool {
  holder.goldfishPool ??= openPool(env().DATABASE_URL)
  return holder.goldfishPool
}

/**
 * The time-outs travel with each new connection as startup parameters. PgBouncer has to be told to ignore them and to set
 * them itself, see deploy/pgbouncer.
 * @param purpose for pg_stat_activity; nothing for the shop's own pool
 */
export function openPool(connectionString: string, purpose = ''): WatchedPool {
  const pool = new Pool({
    connectionString,
    max: env().DATABASE_POOL_MAX,
    connectionTimeoutMillis: connectionWaitMs,
    idleTimeoutMillis: idleConnectionMs,
    statement_timeout: statementMs,
    lock_timeout: lockWaitMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    application_name: ['goldfish', env().REPLICA_NAME, purpose].filter((part) => part !== '').join('-'),
  })
  // A connection that breaks while nobody uses it has nobody to tell; unheard, it would end the replica.
  pool.on('error', (error) => log().warn({ err: error.message }, 'an idle connection to Postgres broke'))
  if (env().LAB === '1') measureQueries(pool)
  return { pool, watch: watchConnections(pool, { silenceMs }) }
}
