import { renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from './data-folder'
import type { Release } from './release'

/** The folder whose files the proxy serves: a link that always leads to one release or another. */
export function webRoot(folder: DataFolder): string {
  return join(folder.path, 'web')
}

/** From the next request on the proxy serves the files of this release. */
export function pointWebRoot(folder: DataFolder, { web }: Release): void {
  const link = webRoot(folder)
  const next = `${link}.next`
  rmSync(next, { force: true })
  symlinkSync(web, next)
  // In one step: at no moment is there none.
  renameSync(next, link)
}
