import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/generated/prisma/client'
import { env } from './env'

// On globalThis, because `next dev` loads this module anew with every edit and each copy would open a pool of its own.
const holder = globalThis as typeof globalThis & { goldfishDb?: PrismaClient }

/** This replica's connection pool to Postgres, opened at its first query. Every wait on it is bounded. */
export function db(): PrismaClient {
  holder.goldfishDb ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL_MAX,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 5_000,
      lock_timeout: 4_000,
      idle_in_transaction_session_timeout: 10_000,
      application_name: `goldfish-${env().REPLICA_NAME}`,
    }),
    // A burst of buyers queues for a connection instead of failing: the pool, not this limit, paces them.
    transactionOptions: { maxWait: 8_000, timeout: 10_000 },
  })
  return holder.goldfishDb
}
