import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { dataFolder } from '../cluster/data-folder'
import { findProgram } from '../cluster/find-program'
import { postgresHome } from '../cluster/postgres-home'
import { renderTemplate } from '../cluster/render-template'
import { waitUntil } from '../cluster/wait-until'
import { root } from '../root'
import { freePort } from './free-port'

export type TestPgBouncer = { port: number; stop: () => Promise<void> }

type Settings = {
  /** Where the server is, on the loopback address. */
  serverPort: number
  /** How many connections to the server it may have. */
  poolSize: number
  /** What to change in the configuration that is shipped. */
  edit?: (configuration: string) => string
}

/** Starts a PgBouncer of a test's own, with the configuration that is shipped, which lets the role "shop" in. */
export async function startTestPgBouncer({
  serverPort,
  poolSize,
  edit = (configuration) => configuration,
}: Settings): Promise<TestPgBouncer> {
  const command = findProgram('pgbouncer')
  if (!command) throw new Error('These tests need PgBouncer: sudo apt-get install -y pgbouncer')
  const folder = mkdtempSync(join(tmpdir(), 'goldfish-pgbouncer-'))
  const port = await freePort()
  const template = readFileSync(join(root, 'deploy/pgbouncer/pgbouncer.ini.template'), 'utf8')
  const configuration = renderTemplate(template, {
    PGBOUNCER_SERVER_HOST: '127.0.0.1',
    PGBOUNCER_SERVER_PORT: String(serverPort),
    PGBOUNCER_LISTEN_ADDRESS: '127.0.0.1',
    PGBOUNCER_LISTEN_PORT: String(port),
    PGBOUNCER_AUTH_TYPE: 'trust',
    PGBOUNCER_AUTH_FILE: join(folder, 'users.txt'),
    PGBOUNCER_POOL_SIZE: String(poolSize),
  })
  writeFileSync(join(folder, 'users.txt'), '"shop" ""\n')
  writeFileSync(join(folder, 'pgbouncer.ini'), edit(configuration))
  // Like Postgres it refuses to run as root.
  const { account } = postgresHome(dataFolder('test'))
  if (account) chownSync(folder, account.uid, account.gid)
  const child = spawn(command, ['-q', join(folder, 'pgbouncer.ini')], { cwd: folder, stdio: 'ignore', ...account })
  if (!(await waitUntil(() => answers(port), { withinMs: 10_000 }))) throw new Error('PgBouncer did not start')
  return {
    port,
    stop: async () => {
      await end(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function answers(port: number): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: 'shop', database: 'shop', connectionTimeoutMillis: 1_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
