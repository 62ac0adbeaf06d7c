import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { constants, cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { withLock } from '../setup/lock.mjs'
import { precompress } from './precompress'
import { markUsed, releaseOf, type Release } from './release'

/** In these the release's name may stand; the rest are packages and pictures. */
const namedIn = ['.next', 'web/_next/static/chunks', 'server.js']

/**
 * Makes another release of the same sources, for tests and drills, which would wait minutes for a second build. Replicas,
 * browsers and caches take it for a new release, because all of them know a release by its name; so has it one file below
 * /_next/static that no other release has.
 */
export async function copyRelease(release: Release): Promise<Release> {
  const name = createHash('sha256').update(`after ${release.name}`).digest('hex').slice(0, release.name.length)
  const copy = releaseOf(name)
  await withLock('build', async () => {
    if (!existsSync(copy.folder)) await copyUnder(release, name, copy.folder)
    await markUsed(copy)
  })
  return copy
}

async function copyUnder(from: Release, name: string, folder: string): Promise<void> {
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await cp(from.folder, part, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
  for (const place of namedIn) await renameIn(part, place, from.name, name)
  for (const place of ['.next/static', 'web/_next/static']) await writeFile(join(part, place, `of-${name}.txt`), name)
  await rename(part, folder)
}

async function renameIn(release: string, place: string, from: string, to: string): Promise<void> {
  const start = join(release, place)
  const below = await readdir(start, { recursive: true, withFileTypes: true }).catch(() => undefined)
  const files = below?.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) ?? [start]
  const web = join(release, 'web')
  for (const file of files.filter((path) => !path.endsWith('.gz'))) {
    const content = await readFile(file, 'latin1')
    if (!content.includes(from)) continue
    const renamed = Buffer.from(content.replaceAll(from, to), 'latin1')
    await writeFile(file, renamed)
    if (!place.startsWith('web/')) continue
    // What the proxy sends in its place says the new name too.
    for (const one of await precompress(relative(web, file), renamed)) await writeFile(join(web, one.path), one.content)
  }
}
