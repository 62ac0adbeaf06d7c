import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root'
import type { DataFolder } from './data-folder'

const fileName = 'releases'

/** The release that a cluster runs, and the one that it ran before. */
export type ReleaseRecord = { current?: string; former?: string }

export function readReleaseRecord(folder: Pick<DataFolder, 'path'>): ReleaseRecord {
  const file = join(folder.path, fileName)
  if (!existsSync(file)) return {}
  const [current, former] = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return { ...(current && { current }), ...(former && { former }) }
}

/** Writes down that a cluster runs this release now, so that there is a way back and nobody deletes it. */
export function recordRelease(folder: DataFolder, name: string): void {
  const { current, former } = readReleaseRecord(folder)
  const before = current === name ? former : current
  writeFileSync(join(folder.path, fileName), [name, before ?? '', ''].join('\n'))
}

/** @returns the names of all releases that a cluster of this checkout runs, or would go back to */
export function recordedReleases(): Set<string> {
  const all = join(root, '.data')
  const records = readdirSync(all).map((name) => readReleaseRecord({ path: join(all, name) }))
  return new Set(records.flatMap(({ current, former }) => [current ?? '', former ?? '']).filter(Boolean))
}
