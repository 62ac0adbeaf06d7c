import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runQuietly } from './run-quietly.mjs'
import { withLock } from './lock.mjs'

/** Runs `npm ci` when node_modules is missing or is not what package-lock.json says. Two at once: one runs, one waits. */
export async function ensurePackages() {
  if (packagesAreCurrent()) return
  await withLock('setup', async () => {
    if (packagesAreCurrent()) return
    // Nothing we need is made by an install script, and some of the scripts download from other hosts than npm's.
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    await runQuietly('Installing packages', 'npm', args)
  })
}

/**
 * npm writes node_modules/.package-lock.json last, when it has finished, with what it really installed. So a broken-off
 * install counts as stale and one that somebody did by hand counts as done.
 */
function packagesAreCurrent() {
  const installedFile = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedFile)) return false
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(installedFile)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    // An optional package is left out where it is for another platform.
    return found ? found.version === entry.version : entry.optional === true
  })
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
