// Every npm script of this project starts here: `node tools/run.mjs <tool> [arguments]`.
// It may be the first thing that runs after `git clone`, so it and tools/setup/ are plain JavaScript without
// dependencies. It sees to the packages and the Prisma client, then runs tools/<tool>.ts on the best Node it finds.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bestNode } from './setup/best-node.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { ensurePrismaClient } from './setup/prisma-client.mjs'
import { ensureRepairedPostgres } from './setup/postgres-symlinks.mjs'
import { requireNode } from './setup/require-node.mjs'
import { root } from './setup/root.mjs'

requireNode(process.versions.node)
const [tool = '', ...rest] = process.argv.slice(2)
const script = join(root, 'tools', `${tool}.ts`)
if (!/^[\w-]+$/.test(tool) || !existsSync(script)) fail(`There is no tools/${tool}.ts. Try: npm run`)

try {
  await ensurePackages()
  await ensureRepairedPostgres()
  await ensurePrismaClient()
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}

const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href
const child = spawn(bestNode(), ['--import', tsx, script, ...rest], { cwd: root, stdio: 'inherit' })
// The tool decides what a signal means, and in which order it stops what it started. At a terminal it gets Ctrl-C twice,
// from there and from here, and must take the two for one.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal))
child.on('error', (error) => fail(error.message))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message)
  process.exit(1)
}
