import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { dataFolder } from '../cluster/data-folder'
import { postgresHome } from '../cluster/postgres-home'
import { waitUntil } from '../cluster/wait-until'
import { freePort } from './free-port'

/** The superuser, who needs no password here. */
const owner = 'goldfish'

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  // Small: it shares the machine with the tests' main server.
  shared_buffers: '16MB',
  max_connections: '40',
}

/** A Postgres of a test's own, which it may stop, crash, copy and promote without harm to anybody else. */
export class TestPostgres {
  readonly port: number
  readonly folder: string
  readonly #home = postgresHome(dataFolder('test'))
  #child: ChildProcess | undefined

  private constructor(folder: string, port: number) {
    this.folder = folder
    this.port = port
  }

  /** Makes a server with an empty database "postgres", and starts it. */
  static async start(): Promise<TestPostgres> {
    const server = new TestPostgres(newFolder(), await freePort())
    server.#own(server.folder)
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en']
    server.#run('initdb', ['-D', server.data, '-U', owner, '--auth=trust', '--no-sync', ...locale])
    await server.start()
    return server
  }

  get data(): string {
    return join(this.folder, 'data')
  }

  get url(): string {
    return this.urlOf('postgres')
  }

  urlOf(database: string): string {
    return `postgres://${owner}@127.0.0.1:${this.port}/${database}`
  }

  async start(): Promise<void> {
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    this.#child = spawn(join(this.#home.programs, 'postgres'), ['-D', this.data, '-p', String(this.port), ...options], {
      cwd: this.folder,
      stdio: 'ignore',
      ...this.#home.account,
    })
    const isUp = () =>
      this.query('SELECT 1').then(
        () => true,
        () => false,
      )
    if (!(await waitUntil(isUp, { withinMs: 20_000, everyMs: 20 }))) throw new Error('Postgres did not start')
  }

  /** @param how "fast" ends connections with a word of explanation, "crash" without */
  async stop(how: 'fast' | 'crash' = 'fast'): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await ended
  }

  /** For what the test itself asks; as the superuser, on a connection of its own. */
  async query<Row extends object>(sql: string, values: unknown[] = [], database = 'postgres'): Promise<Row[]> {
    const client = new Client({ connectionString: this.urlOf(database), connectionTimeoutMillis: 5_000 })
    // The server may be stopped while it answers.
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query<Row>(sql, values)).rows
    } finally {
      await client.end().catch(() => {})
    }
  }

  /** Makes a standby of this server, which is stopped for a moment, and starts both. */
  async standby(): Promise<TestPostgres> {
    const copy = new TestPostgres(newFolder(), await freePort())
    await this.stop()
    cpSync(this.data, copy.data, { recursive: true })
    await this.start()
    writeFileSync(join(copy.data, 'standby.signal'), '')
    const conninfo = `host=127.0.0.1 port=${this.port} user=${owner}`
    writeFileSync(join(copy.data, 'postgresql.auto.conf'), `primary_conninfo = '${conninfo}'\n`)
    spawnSync('chmod', ['-R', 'u=rwX,go=', copy.data])
    if (copy.#home.account)
      spawnSync('chown', ['-R', `${copy.#home.account.uid}:${copy.#home.account.gid}`, copy.folder])
    await copy.start()
    return copy
  }

  async remove(): Promise<void> {
    await this.stop('crash')
    rmSync(this.folder, { recursive: true, force: true })
  }

  #own(path: string): void {
    const { account } = this.#home
    if (account) chownSync(path, account.uid, account.gid)
  }

  #run(program: string, args: string[]): void {
    const { status, stderr } = spawnSync(join(this.#home.programs, program), args, {
      cwd: this.folder,
      encoding: 'utf8',
      ...this.#home.account,
    })
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
  }
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'goldfish-postgres-'))
}
