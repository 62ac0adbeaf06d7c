import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { brotliFolder, compressedPaths, precompress } from '../cluster/precompress'

const keptReleases = 3
/** Where files stand that carry their content in their name. */
const named = '_next/static'

const releasesSchema = z.array(z.object({ id: z.string(), files: z.array(z.string()) }))

/**
 * Puts the files of a release where the proxy serves them from: a volume that outlives releases. What carries its content in
 * its name stays for the browsers that have a page of one of the last releases open; everything else is renewed. To
 * be run before the first replica of the release starts; again, or for an older release, is fine.
 * @param from has public/ and .next/static/, as the image has
 * @param to gets web/, which the proxy serves
 * @param id the name of the release
 */
export async function publishFiles(from: string, to: string, id: string): Promise<void> {
  const web = join(to, 'web')
  for (const file of await filesBelow(join(from, 'public'))) await publish(join(from, 'public', file), web, file)
  const present = new Set(await filesBelow(join(web, named)))
  const files = await filesBelow(join(from, '.next/static'))
  for (const file of files) {
    if (!present.has(file)) await publish(join(from, '.next/static', file), web, join(named, file))
  }
  const kept = await keepRelease(join(to, 'releases.json'), id, files)
  for (const folder of [named, join(brotliFolder, named)]) {
    for (const file of await filesBelow(join(web, folder))) {
      if (!kept.has(file.replace(/\.gz$/, ''))) await rm(join(web, folder, file), { force: true })
    }
  }
}

/** @returns the named files of the releases that are kept, this one and the ones published last before it */
async function keepRelease(list: string, id: string, files: string[]): Promise<Set<string>> {
  const text = await readFile(list, 'utf8').catch(() => '[]')
  const former = releasesSchema.parse(JSON.parse(text)).filter((release) => release.id !== id)
  const kept = [{ id, files }, ...former].slice(0, keptReleases)
  await replace(list, Buffer.from(JSON.stringify(kept)))
  return new Set(kept.flatMap((release) => release.files))
}

/** @param path of the file below `web` */
async function publish(from: string, web: string, path: string): Promise<void> {
  const content = await readFile(from)
  const compressed = await precompress(path, content)
  for (const one of compressed) await replace(join(web, one.path), one.content)
  if (compressed.length === 0) {
    for (const former of Object.values(compressedPaths(path))) await rm(join(web, former), { force: true })
  }
  await replace(join(web, path), content)
}

/** Whole or not at all: the proxy may be sending the former one right now. */
async function replace(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const part = `${file}.${process.pid}.part`
  await writeFile(part, content)
  await rename(part, file)
}

/** Paths below a folder; none when there is no such folder. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}
