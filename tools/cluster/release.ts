import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../root'
import { withLock } from '../setup/lock.mjs'
import { compressFiles } from './compress-files'
import type { Lifetime } from './lifetime'
import { linkFolder } from './link-folder'
import { brotliFolder } from './precompress'
import { recordedReleases } from './release-record'
import { runCommand } from './run-command'
import { sourceHash } from './source-hash'
import { step } from './step'
import { tsxArguments } from './tsx-arguments'

export type Release = {
  /** Made from its sources: another one means that something else is in it. */
  name: string
  /** server.js with all that it needs, and replica/ to start it with. */
  folder: string
  /** What the proxy serves itself: public files and /_next/static, with their compressed forms. */
  web: string
}

const releases = join(root, '.data/releases')
/** Besides those that a cluster runs. */
const keptReleases = 3

export function releaseOf(name: string): Release {
  const folder = join(releases, name)
  return { name, folder, web: join(folder, 'web') }
}

/** @returns the finished release of this name; undefined when there is none */
export function findRelease(name: string): Release | undefined {
  const release = releaseOf(name)
  return /^[0-9a-f]+$/.test(name) && existsSync(release.folder) ? release : undefined
}

/**
 * @returns the release of the sources as they are now, built if there is none yet. A release is a folder of its own, so
 * a shop that runs on an older one is not disturbed by a build.
 */
export async function currentRelease(lifetime: Lifetime): Promise<Release> {
  return withLock('build', async () => {
    const release = releaseOf(await sourceHash(root, process.env))
    if (!existsSync(release.folder)) await build(release, lifetime)
    await markUsed(release)
    await forgetOldReleases()
    return release
  })
}

/** So that it is not among the first to be forgotten. */
export async function markUsed({ folder }: Release): Promise<void> {
  const now = new Date()
  await utimes(folder, now, now)
}

/** Lets a release serve the files of another one too: of pages that a browser loaded from that. */
export async function addStaticFiles(from: Release, to: Release): Promise<void> {
  // Not those that it has from others again, or none would ever be forgotten.
  const isOwn = (path: string) => existsSync(join(from.folder, '.next/static', path.replace(/\.gz$/, '')))
  for (const place of ['_next/static', join(brotliFolder, '_next/static')]) {
    await linkFolder(join(from.web, place), join(to.web, place), isOwn)
  }
}

async function build(release: Release, lifetime: Lifetime): Promise<void> {
  const logFile = join(root, '.data/build.log')
  const { NODE_ENV: _, ...inherited } = process.env
  const env = {
    ...inherited,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    DEPLOYMENT_ID: release.name,
  }
  const run = (args: string[]) => runCommand({ command: process.execPath, args, logFile, env }, lifetime)
  await step('Drawing the pictures', () => run([...tsxArguments, 'tools/draw-pictures.ts']))
  await step('Building the shop (a minute or two)', () => run(['node_modules/next/dist/bin/next', 'build']))
  await step('Packing the release', () => assemble(release))
}

async function assemble({ name, folder }: Release): Promise<void> {
  const part = `${folder}.part`
  const next = join(root, '.next')
  await mkdir(releases, { recursive: true })
  await rm(part, { recursive: true, force: true })
  await rename(join(next, 'standalone'), part)
  const isShipped = (path: string) => !path.endsWith('.test.ts')
  await cp(join(root, 'deploy/replica'), join(part, 'replica'), { recursive: true, filter: isShipped })
  // For a replica that is asked without a proxy in front, as in a container that is tried out alone.
  await linkFolder(join(next, 'static'), join(part, '.next/static'))
  await linkFolder(join(root, 'public'), join(part, 'public'))
  const web = join(part, 'web')
  await linkFolder(join(part, 'public'), web)
  await linkFolder(join(part, '.next/static'), join(web, '_next/static'))
  await compressFiles(web)
  // A page that a browser loaded before the update still asks for the files of its own build.
  for (const former of await listReleases()) await addStaticFiles(former, { name, folder: part, web })
  await rename(part, folder)
}

/** Finished releases, the one used last first. */
export async function listReleases(): Promise<Release[]> {
  const found = (await readdir(releases)).flatMap((name) => findRelease(name) ?? [])
  const dated = await Promise.all(
    found.map(async (release) => ({ release, usedAt: (await stat(release.folder)).mtimeMs })),
  )
  return dated.toSorted((a, b) => b.usedAt - a.usedAt).map(({ release }) => release)
}

async function forgetOldReleases(): Promise<void> {
  const inUse = recordedReleases()
  const old = (await listReleases()).slice(keptReleases).filter(({ name }) => !inUse.has(name))
  for (const { folder } of old) await rm(folder, { recursive: true, force: true })
}
