import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

// Where servers are although these folders are on few people's PATH.
const moreFolders = ['/usr/local/sbin', '/usr/sbin', '/sbin', '/opt/homebrew/bin', '/home/linuxbrew/.linuxbrew/bin']

/** @returns the absolute path of the first of these programs that is installed; undefined when none is */
export function findProgram(...names: string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...moreFolders]
  return names.flatMap((name) => folders.map((folder) => join(folder || '.', name))).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
