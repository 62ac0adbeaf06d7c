import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { precompress } from './precompress'

/** Puts a .gz beside every text file below a folder: nginx sends it as it is, with no work for each request. */
export async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const compressed = await precompress(entry.name, await readFile(path))
    if (compressed) await writeFile(`${path}.gz`, compressed)
  }
}
