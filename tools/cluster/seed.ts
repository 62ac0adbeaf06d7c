import { join } from 'node:path'
import { Client } from 'pg'
import type { DataFolder } from './data-folder'
import type { Lifetime } from './lifetime'
import { runCommand } from './run-command'
import { step } from './step'
import { tsxArguments } from './tsx-arguments'

/** Fills an empty database with the shop's catalogue and the demo accounts. */
export async function seedIfEmpty(databaseUrl: string, folder: DataFolder, lifetime: Lifetime): Promise<void> {
  if (!(await hasProducts(databaseUrl))) await seed(databaseUrl, ['--if-empty'], folder, lifetime)
}

/** Runs prisma/seed.ts on a database. */
export async function seed(databaseUrl: string, args: string[], folder: DataFolder, lifetime: Lifetime): Promise<void> {
  const command = {
    command: process.execPath,
    args: [...tsxArguments, 'prisma/seed.ts', ...args],
    env: { ...process.env, DATABASE_URL: databaseUrl },
    logFile: join(folder.logs, 'seed.log'),
  }
  await step('Filling the shelves', () => runCommand(command, lifetime))
}

async function hasProducts(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ found: boolean }>('SELECT EXISTS (SELECT FROM products) AS found')
    return rows[0]?.found === true
  } finally {
    await client.end()
  }
}
