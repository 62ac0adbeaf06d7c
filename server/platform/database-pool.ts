import 'server-only'
import { Pool } from 'pg'
import { env } from './env'
import { log } from './log'

// On globalThis, because `next dev` loads this module anew with every edit and each copy would open a pool of its own.
const holder = globalThis as typeof globalThis & { goldfishPool?: Pool }

/**
 * This replica's connections to Postgres, opened as they are needed. Prisma and the jobs share them, so that a replica
 * never has more than DATABASE_POOL_MAX. Every wait on them is bounded.
 */
export function databasePool(): Pool {
  holder.goldfishPool ??= openPool()
  return holder.goldfishPool
}

function openPool(): Pool {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_MAX,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5_000,
    lock_timeout: 4_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: `goldfish-${env().REPLICA_NAME}`,
  })
  // A connection that breaks while nobody uses it has nobody to tell; unheard, it would end the replica.
  pool.on('error', (error) => log().warn({ err: error.message }, 'an idle connection to Postgres broke'))
  return pool
}
