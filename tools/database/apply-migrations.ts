import { Client } from 'pg'
import { UsageError } from '../usage-error'
import { migrationList } from './migration-list'
import { prepareJobs } from './prepare-jobs'
import { withSchemaEngine } from './schema-engine'

/** Any number does, as long as it is always the same one and nobody else's. */
const migrationLock = 7_046_105

/**
 * Brings the database at `url` up to prisma/migrations and prisma/job-queues.ts. Run once for each release, before its
 * replicas start, never by a replica. Two runs at once are safe: the second waits for the first and then finds nothing to do.
 * @returns the names of the migrations that were applied, in order; empty when it was up to date
 * @throws UsageError when `url` leads to a pooler
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const holder = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'migrate' })
  await holder.connect()
  try {
    await refusePooler(holder)
    // Ends with the connection, also when this process is killed.
    await holder.query('SELECT pg_advisory_lock($1)', [migrationLock])
    // First, so that whoever waits for the migrations finds the queues too.
    await prepareJobs(url)
    const migrationsList = await migrationList()
    const result = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
    )
    return result.appliedMigrationNames
  } finally {
    await holder.end()
  }
}

/**
 * A lock that belongs to a connection would be taken on one server connection of a pooler in transaction mode, and never
 * be given back. A pooler gives clients process ids of its own.
 */
async function refusePooler(client: Client): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  // pg's types leave it out.
  const { processID } = client as unknown as { processID: number | null }
  if (rows[0]?.pid === processID) return
  throw new UsageError(
    'DATABASE_URL leads to a pooler such as PgBouncer. Migrations need Postgres itself: name its own address.',
  )
}
