import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diffSchema } from './database/diff-schema'
import { migrationsFolder } from './database/migration-list'
import { requireDatabaseUrl } from './database/require-database-url'
import { failWithOneLine } from './fail-with-one-line'
import { UsageError } from './usage-error'

/**
 * `npm run db:migration -- add wishlists`: writes the migration that leads from prisma/migrations to
 * prisma/schema.prisma. DATABASE_URL names any Postgres on which databases may be created: the migrations are tried
 * out in one of their own there.
 */
async function writeMigration(words: string[]): Promise<void> {
  const name = words.join('_').toLowerCase().replace(/\W+/g, '_')
  if (!/^[a-z]\w*$/.test(name)) throw new UsageError('Say what it does: npm run db:migration -- add wishlists')
  const sql = await diffSchema(requireDatabaseUrl())
  if (!sql) return console.log('prisma/schema.prisma says nothing that prisma/migrations do not already do.')
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  await mkdir(folder)
  await writeFile(join(folder, 'migration.sql'), `${sql}\n`)
  console.log(`Wrote prisma/migrations/${stamp}_${name}/migration.sql. Read it before you apply it.`)
}

await writeMigration(process.argv.slice(2)).catch(failWithOneLine)
