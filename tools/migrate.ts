import { applyMigrations } from './database/apply-migrations'
import { requireDatabaseUrl } from './database/require-database-url'
import { failWithOneLine } from './fail-with-one-line'

/** `npm run db:migrate`: applies prisma/migrations to DATABASE_URL. */
async function migrate(): Promise<void> {
  const applied = await applyMigrations(requireDatabaseUrl())
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
}

await migrate().catch(failWithOneLine)
