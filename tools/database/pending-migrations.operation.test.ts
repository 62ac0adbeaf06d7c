import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyMigrations } from './apply-migrations'
import { ensureDatabase } from './ensure-database'
import { pendingMigrations } from './pending-migrations'

let url: string
let client: Client

beforeAll(async () => {
  url = await ensureDatabase(process.env.DATABASE_URL ?? '', 'goldfish_pending', { emptied: true })
  client = new Client({ connectionString: url })
  await client.connect()
})
afterAll(() => client.end())

it('names all of them for an empty database, and none once they are applied', async () => {
  const pending = await pendingMigrations(url)
  expect(pending).toContain('20261121000000_first_shop')
  expect(await applyMigrations(url)).toEqual(pending)
  expect(await pendingMigrations(url)).toEqual([])
})

it('names one that was begun and not ended, or taken back', async () => {
  const [last] = (await client.query('SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1 DESC')).rows
  for (const column of ['finished_at = NULL', 'finished_at = now(), rolled_back_at = now()']) {
    await client.query(`UPDATE _prisma_migrations SET ${column} WHERE migration_name = $1`, [last.name])
    expect(await pendingMigrations(url)).toEqual([last.name])
  }
  await client.query('UPDATE _prisma_migrations SET rolled_back_at = NULL')
})

it('does not mind what a later release has added', async () => {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29991231000000_later', now())`,
  )
  expect(await pendingMigrations(url)).toEqual([])
})

it('rejects when nobody answers', async () => {
  await expect(pendingMigrations('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow('ECONNREFUSED')
})
