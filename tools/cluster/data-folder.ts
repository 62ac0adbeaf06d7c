import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root'

/** Everything a cluster keeps or writes is below .data/<its name>, so that two of them never meet. */
export type DataFolder = { name: string; path: string; logs: string; stateFile: string; authKeysFile: string }

/** @param name "shop" for people, "test" for `npm test` */
export function dataFolder(name: string): DataFolder {
  const path = join(root, '.data', name)
  const logs = join(path, 'logs')
  mkdirSync(logs, { recursive: true })
  return { name, path, logs, stateFile: join(path, 'state.json'), authKeysFile: join(path, 'auth-keys') }
}
