import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { root } from '../root'
import { withLock } from '../setup/lock.mjs'
import { compressFiles } from './compress-files'
import type { Lifetime } from './lifetime'
import { linkFolder } from './link-folder'
import { runCommand } from './run-command'
import { sourceHash } from './source-hash'
import { step } from './step'
import { tsxArguments } from './tsx-arguments'

export type Release = {
  /** server.js with all that it needs, and replica/ to start it with. */
  folder: string
  /** What the proxy serves itself: public files and /_next/static, with .gz files beside them. */
  web: string
}

const releases = join(root, '.data/releases')
const keptReleases = 3

/**
 * @returns the release of the sources as they are now, built if there is none yet. A release is a folder of its own, so
 * a shop that runs on an older one is not disturbed by a build.
 */
export async function currentRelease(lifetime: Lifetime): Promise<Release> {
  return withLock('build', async () => {
    const folder = join(releases, await sourceHash(root, process.env))
    if (!existsSync(folder)) await build(folder, lifetime)
    const now = new Date()
    await utimes(folder, now, now)
    await forgetOldReleases()
    return { folder, web: join(folder, 'web') }
  })
}

async function build(folder: string, lifetime: Lifetime): Promise<void> {
  const logFile = join(root, '.data/build.log')
  const { NODE_ENV: _, ...inherited } = process.env
  const env = {
    ...inherited,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    DEPLOYMENT_ID: basename(folder),
  }
  const run = (args: string[]) => runCommand({ command: process.execPath, args, logFile, env }, lifetime)
  await step('Drawing the pictures', () => run([...tsxArguments, 'tools/draw-pictures.ts']))
  await step('Building the shop (a minute or two)', () => run(['node_modules/next/dist/bin/next', 'build']))
  await step('Packing the release', () => assemble(folder))
}

async function assemble(folder: string): Promise<void> {
  const part = `${folder}.part`
  const next = join(root, '.next')
  await mkdir(releases, { recursive: true })
  await rm(part, { recursive: true, force: true })
  await rename(join(next, 'standalone'), part)
  await cp(join(root, 'deploy/replica'), join(part, 'replica'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts'),
  })
  // For a replica that is asked without a proxy in front, as in a container that is tried out alone.
  await linkFolder(join(next, 'static'), join(part, '.next/static'))
  await linkFolder(join(root, 'public'), join(part, 'public'))
  const web = join(part, 'web')
  await linkFolder(join(part, 'public'), web)
  await linkFolder(join(part, '.next/static'), join(web, '_next/static'))
  await compressFiles(web)
  // A page that a browser loaded before the update still asks for the files of its own build.
  for (const former of await releaseFolders()) {
    await linkFolder(join(former, 'web/_next/static'), join(web, '_next/static'))
  }
  await rename(part, folder)
}

/** Finished releases, the one used last first. */
async function releaseFolders(): Promise<string[]> {
  const names = (await readdir(releases)).filter((name) => /^[0-9a-f]+$/.test(name))
  const folders = await Promise.all(
    names.map(async (name) => ({ path: join(releases, name), usedAt: (await stat(join(releases, name))).mtimeMs })),
  )
  return folders.toSorted((a, b) => b.usedAt - a.usedAt).map((folder) => folder.path)
}

async function forgetOldReleases(): Promise<void> {
  for (const folder of (await releaseFolders()).slice(keptReleases)) await rm(folder, { recursive: true, force: true })
}
