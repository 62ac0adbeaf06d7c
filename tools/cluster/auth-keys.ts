import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { DataFolder } from './data-folder'

/**
 * The key ring that every replica signs and verifies tokens with: AUTH_KEYS if it is set, else one that is made once and
 * kept, so that nobody is signed out by a restart of the cluster.
 */
export function authKeys(folder: DataFolder): string {
  const given = process.env['AUTH_KEYS']
  if (given) return given
  if (!existsSync(folder.authKeysFile)) {
    const kid = new Date().toISOString().slice(0, 10)
    writeFileSync(folder.authKeysFile, `${kid}:${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  }
  return readFileSync(folder.authKeysFile, 'utf8').trim()
}
