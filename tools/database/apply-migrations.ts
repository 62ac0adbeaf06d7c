import { Client } from 'pg'
import { migrationList } from './migration-list'
import { withSchemaEngine } from './schema-engine'

/** Any number does, as long as it is always the same one and nobody else's. */
const migrationLock = 7_046_105

/**
 * Brings the database at `url` up to prisma/migrations. Run once for each release, before its replicas start, never by
 * a replica. Two runs at once are safe: the second waits for the first and then finds nothing to do.
 * @returns the names of the migrations that were applied, in order; empty when it was up to date
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const holder = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'migrate' })
  await holder.connect()
  try {
    // Ends with the connection, also when this process is killed.
    await holder.query('SELECT pg_advisory_lock($1)', [migrationLock])
    const migrationsList = await migrationList()
    const result = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
    )
    return result.appliedMigrationNames
  } finally {
    await holder.end()
  }
}
