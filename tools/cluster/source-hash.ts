import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sourceFiles } from './source-files'

/** @returns a short name for exactly these sources, this platform and these public build variables */
export async function sourceHash(root: string, env: Record<string, string | undefined>): Promise<string> {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  for (const name of Object.keys(env).toSorted()) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`\0${name}=${env[name]}`)
  }
  for (const file of await sourceFiles(root)) {
    const content = await readFile(join(root, file)).catch(() => undefined)
    if (content) hash.update(`\0${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}
