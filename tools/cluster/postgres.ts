import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import type { DataFolder } from './data-folder'
import { KeptProgram } from './kept-program'
import type { Lifetime } from './lifetime'
import { postgresHome, type PostgresHome } from './postgres-home'
import { processIdentity } from './process-identity'
import { runCommand } from './run-command'
import { waitUntil } from './wait-until'

/** The name of the superuser, its password and the database. It listens on the loopback address alone. */
const owner = 'goldfish'

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Three replicas, twice as many during a rollout, and the tests beside them.
  max_connections: '150',
}

/** For data that nobody would miss: three times as fast, and lost when the machine crashes. */
const carelessSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Starts the embedded Postgres, making its data folder at the first start.
 * @returns the URL of its server, with the database "postgres"
 */
export async function startPostgres(
  { folder, port, careless }: { folder: DataFolder; port: number; careless: boolean },
  lifetime: Lifetime,
): Promise<string> {
  const home = postgresHome(folder)
  const logFile = join(folder.logs, 'postgres.log')
  if (!existsSync(join(home.data, 'PG_VERSION'))) await createData(home, logFile, lifetime)
  await waitForFormer(home.data, lifetime)
  const all = Object.entries({ ...settings, ...(careless && carelessSettings) })
  const url = `postgres://${owner}:${owner}@127.0.0.1:${port}/postgres`
  await KeptProgram.start(
    {
      name: 'Postgres',
      command: join(home.programs, 'postgres'),
      args: ['-D', home.data, '-p', String(port), ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      cwd: home.data,
      ...(home.account && { account: home.account }),
      logFile,
      // "Fast": ends transactions and leaves. SIGTERM would wait until the last client has gone.
      stopSignal: 'SIGINT',
      stopWithinMs: 15_000,
      isReady: () => answers(url),
      readyWithinMs: 60_000,
    },
    lifetime,
  )
  return url
}

// Made beside its place and then renamed, so that a first start that was broken off is not taken for a database.
async function createData(
  { programs, data, account }: PostgresHome,
  logFile: string,
  lifetime: Lifetime,
): Promise<void> {
  const part = `${data}.part`
  const passwordFile = `${data}.password`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, owner, { mode: 0o600 })
  if (account) for (const path of [part, passwordFile]) chownSync(path, account.uid, account.gid)
  // ICU comes with it, so names sort the same on every machine.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en']
  const args = ['-D', part, '-U', owner, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale]
  try {
    await runCommand({ command: join(programs, 'initdb'), args, logFile, ...(account && { account }) }, lifetime)
    renameSync(part, data)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** A launcher that was killed a moment ago leaves a Postgres that is just ending; two in one folder cannot be. */
async function waitForFormer(data: string, lifetime: Lifetime): Promise<void> {
  const pidFile = join(data, 'postmaster.pid')
  const isGone = () => !existsSync(pidFile) || !processIdentity(Number.parseInt(readFileSync(pidFile, 'utf8'), 10))
  await waitUntil(isGone, { withinMs: 10_000, signal: lifetime.signal })
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
