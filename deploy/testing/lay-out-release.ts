import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Makes a folder like a release's, with deploy/testing/server.mjs in the place of the shop. */
export function layOutRelease(folder: string): void {
  cpSync(here('../replica'), join(folder, 'replica'), { recursive: true })
  cpSync(here('server.mjs'), join(folder, 'server.js'))
  cpSync(here('../../package.json'), join(folder, 'package.json'))
  mkdirSync(join(folder, '.next'))
  writeFileSync(join(folder, '.next/routes-manifest.json'), JSON.stringify({ staticRoutes: [], dynamicRoutes: [] }))
}
