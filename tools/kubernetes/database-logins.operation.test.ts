import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyMigrations } from '../database/apply-migrations'
import { pendingMigrations } from '../database/pending-migrations'
import { root } from '../root'

// The two logins that deploy/k8s/README.md has people make, by the SQL that stands there, under names of this test's own.
const suffix = `_${randomBytes(4).toString('hex')}`
const database = `goldfish${suffix}`
const password = randomBytes(16).toString('hex')
const readme = readFileSync(join(root, 'deploy/k8s/README.md'), 'utf8')
const script = (/```sql\n(.*?)```/s.exec(readme)?.[1] ?? '')
  .replaceAll(/goldfish(_owner|_app)?\b/g, (name) => name + suffix)
  .replaceAll('…', password)
const [asAdministrator = '', asOwner = ''] = script.split(/^ *\\c .*$/m)
const server = process.env.DATABASE_URL ?? ''
const ours = `relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`

const urlOf = (login: string) => {
  const url = new URL(server)
  Object.assign(url, { username: login + suffix, password, pathname: `/${database}` })
  return url.href
}
const owner = urlOf('goldfish_owner')
const app = urlOf('goldfish_app')

beforeAll(async () => {
  for (const statement of statements(asAdministrator)) await query(server, statement)
  for (const statement of statements(asOwner)) await query(owner, statement)
  await applyMigrations(owner)
})

afterAll(async () => {
  await query(server, `DROP DATABASE ${database} WITH (FORCE)`)
  await query(server, `DROP ROLE goldfish_owner${suffix}, goldfish_app${suffix}`)
})

it('lets the replicas read and write every table, and use every sequence', async () => {
  const tables = await query(
    app,
    `SELECT oid::regclass::text AS name, has_schema_privilege(relnamespace, 'USAGE') AND (
       SELECT bool_and(has_table_privilege(oid, privilege))
       FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS privilege) AS may
     FROM pg_class WHERE relkind IN ('r', 'p') AND ${ours}`,
  )
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['orders', 'card_company.charges']))
  expect(tables.filter(({ may }) => may !== true)).toEqual([])
  const sequences = await query(
    app,
    `SELECT relname AS name, has_sequence_privilege(oid, 'USAGE') AS may FROM pg_class WHERE relkind = 'S' AND ${ours}`,
  )
  expect(sequences.filter(({ may }) => may !== true)).toEqual([])
  expect(await pendingMigrations(app)).toEqual([])
})

it('does not let them change what tables there are', async () => {
  await expect(query(app, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied')
  await expect(query(app, 'ALTER TABLE orders ADD COLUMN mine int')).rejects.toThrow('must be owner')
  await expect(query(app, 'DROP TABLE orders')).rejects.toThrow('must be owner')
})

/** One by one: CREATE DATABASE goes with nothing else. */
const statements = (sql: string) => sql.split(';').filter((statement) => statement.trim() !== '')

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows ?? []
  } finally {
    await client.end()
  }
}
