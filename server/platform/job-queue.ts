import 'server-only'
import { PgBoss } from 'pg-boss'
import { databasePool } from './database-pool'

// On globalThis, because Next bundles routes, which send jobs, and instrumentation.ts, which has them done, apart.
const holder = globalThis as typeof globalThis & { goldfishJobQueue?: PgBoss }

/** Where jobs are sent to and fetched from: tables in Postgres, so that a job stands or falls with what it is about. */
export function jobQueue(): PgBoss {
  holder.goldfishJobQueue ??= openJobQueue()
  return holder.goldfishJobQueue
}

/** @returns a queue that works on nothing until it is started; its tables are made by the migration job */
export function openJobQueue(): PgBoss {
  return new PgBoss({
    // It has no connections of its own, so that a replica never has more than DATABASE_POOL_MAX.
    db: { executeSql: (text, values) => databasePool().query(text, values) },
    migrate: false,
    createSchema: false,
    // Of all replicas one does each of these in its turn.
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 30,
    superviseIntervalSeconds: 60,
    maintenanceIntervalSeconds: 3_600,
    // What does not change while a replica runs, and what we do not use.
    queueCacheIntervalSeconds: 3_600,
    flowIntervalSeconds: 3_600,
    // Takes longer than a statement of a replica may.
    reindex: false,
  })
}
