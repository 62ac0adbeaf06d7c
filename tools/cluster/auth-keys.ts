import { existsSync, readFileSync } from 'node:fs'
import type { DataFolder } from './data-folder'
import { newAuthKey, writeAuthKeys } from './auth-key-file'

/**
 * The key ring that every replica signs and verifies tokens with: what the person has set, else a file that is made once
 * and kept, so that nobody is signed out by a restart of the cluster, and that replicas read again when it changes.
 */
export function authKeysVariable(
  folder: DataFolder,
): { AUTH_KEYS: string } | { AUTH_KEYS_FILE: string } | Record<string, never> {
  // Replicas are given the whole environment, so what is set in it is theirs already.
  if (process.env['AUTH_KEYS'] || process.env['AUTH_KEYS_FILE']) return {}
  return { AUTH_KEYS_FILE: ownAuthKeysFile(folder) }
}

/** For programs that run beside the cluster and read the ring once. */
export function authKeys(folder: DataFolder): string {
  return process.env['AUTH_KEYS'] ?? readFileSync(ownAuthKeysFile(folder), 'utf8').trim()
}

function ownAuthKeysFile({ authKeysFile }: DataFolder): string {
  if (!existsSync(authKeysFile)) writeAuthKeys(authKeysFile, [newAuthKey()])
  return authKeysFile
}
