import { readdir } from 'node:fs/promises'
import { Client } from 'pg'
import { migrationsFolder } from './migration-list'

const undefinedTable = '42P01'

/**
 * @returns the names of this release's migrations that the database does not have yet, in order. One that was begun and
 * not ended counts as pending; those of a later release, which a rollback leaves behind, do not matter.
 * @throws Error when the database does not answer within 5 s
 */
export async function pendingMigrations(url: string): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const applied = await appliedMigrations(url)
  return names.filter((name) => !applied.has(name)).toSorted()
}

async function appliedMigrations(url: string): Promise<Set<string>> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    return new Set(rows.map((row) => row.migration_name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === undefinedTable) return new Set()
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}
