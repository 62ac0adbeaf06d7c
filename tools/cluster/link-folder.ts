import { copyFile, link, mkdir, readdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

/**
 * Makes the files of one folder appear in another, as hard links where the file system can (no bytes are copied), leaving
 * alone what is there already. Does nothing when there is no such folder.
 */
export async function linkFolder(
  from: string,
  to: string,
  keep: (path: string) => boolean = () => true,
): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const source = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !keep(relative(from, source))) continue
    const target = join(to, relative(from, source))
    await mkdir(dirname(target), { recursive: true })
    await link(source, target).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') await copyFile(source, target)
    })
  }
}
