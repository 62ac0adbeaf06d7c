import { randomUUID } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'

/** Writes a file so that nobody ever sees half of it: a server may be reading the folder. Returns its size in bytes. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<number> {
  const unfinished = `${path}.${randomUUID()}.part`
  await writeFile(unfinished, content)
  await rename(unfinished, path)
  return typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
}
