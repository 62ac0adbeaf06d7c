import { readFile } from 'node:fs/promises'
import { migrationList } from './migration-list'
import { withSchemaEngine } from './schema-engine'
import { schemaFile } from './schema-file'

/**
 * Compares what prisma/migrations lead to with prisma/schema.prisma. The migrations are tried out in a database of
 * their own on the server at `url`, which is dropped afterwards.
 * @returns the SQL that leads from one to the other; empty when they agree
 */
export async function diffSchema(url: string): Promise<string> {
  const schema = { path: 'schema.prisma', content: await readFile(schemaFile, 'utf8') }
  const migrations = await migrationList()
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  const sql = stdout?.trim() ?? ''
  return sql === '-- This is an empty migration.' ? '' : sql
}
