import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/generated/prisma/client'
import { transactionMs } from './database-limits'
import { databasePool } from './database-pool'

// On globalThis, because `next dev` loads this module anew with every edit.
const holder = globalThis as typeof globalThis & { goldfishDb?: PrismaClient }

/** Prisma on this replica's connections to Postgres. */
export function db(): PrismaClient {
  holder.goldfishDb ??= new PrismaClient({
    adapter: new PrismaPg(databasePool()),
    // A burst of buyers queues for a connection instead of failing: the pool, not this limit, paces them.
    transactionOptions: { maxWait: 8_000, timeout: transactionMs },
  })
  return holder.goldfishDb
}
