import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bestNode } from './best-node.mjs'
import { root } from './root.mjs'
import { runQuietly } from './run-quietly.mjs'
import { withLock } from './lock.mjs'

const stamp = join(root, 'generated/made-from')

/** Generates the Prisma client when prisma/schema.prisma or Prisma itself changed since the last time. */
export async function ensurePrismaClient() {
  const hash = createHash('sha256')
  for (const file of ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']) {
    hash.update(readFileSync(join(root, file)))
  }
  const wanted = hash.digest('hex')
  if (madeFrom() === wanted) return
  await withLock('setup', async () => {
    if (madeFrom() === wanted) return
    const args = [join(root, 'node_modules/prisma/build/index.js'), 'generate', '--no-hints']
    // Prisma wants to download an engine that generating does not use. Any executable in its place will do.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
    await runQuietly('Generating the database client', bestNode(), args, env)
    mkdirSync(join(root, 'generated'), { recursive: true })
    writeFileSync(stamp, wanted)
  })
}

function madeFrom() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return ''
  }
}
