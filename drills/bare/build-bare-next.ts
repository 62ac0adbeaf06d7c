import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '@/tools/root'
import type { DataFolder } from '@/tools/cluster/data-folder'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { runCommand } from '@/tools/cluster/run-command'
import { step } from '@/tools/cluster/step'

const source = fileURLToPath(new URL('next-app', import.meta.url))

/**
 * Builds the bare Next application, unless that was done with this source and this Next.
 * @returns its folder, which is to be below the checkout's .data, as its packages are the checkout's
 */
export async function buildBareNext({ path, logs }: DataFolder, lifetime: Lifetime): Promise<string> {
  const app = join(path, 'next-app')
  const built = join(app, `built-${await sourceHash()}`)
  if (existsSync(built)) return app
  await rm(app, { recursive: true, force: true })
  await cp(source, app, { recursive: true })
  const args = [join(root, 'node_modules/next/dist/bin/next'), 'build', app]
  const { NODE_ENV: _, ...inherited } = process.env
  const env = { ...inherited, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const command = { command: process.execPath, args, env, logFile: join(logs, 'bare-next-build.log') }
  await step('Building the bare Next application', () => runCommand(command, lifetime))
  await writeFile(built, '')
  return app
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(root, 'node_modules/next/package.json')))
  const entries = await readdir(source, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.toSorted()) hash.update(`\0${file}\0`).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}
