import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { demonstrationMisuse } from '@/lib/demonstration'
import { applyMigrations } from '../database/apply-migrations'
import { requireDatabaseUrl } from '../database/require-database-url'
import { failWithOneLine } from '../fail-with-one-line'
import { root } from '../root'
import { UsageError } from '../usage-error'
import { publishRelease } from './publish-release'

/** The volume that the proxy serves files from. */
const volume = '/srv/web'

/**
 * `node commands/prepare.mjs` in the image: what has to be done once for a release, before its first replica starts. Migrations, the
 * files for the proxy, and for a demonstration the goods on the shelves. Repeating it does no harm.
 */
async function prepare(env: NodeJS.ProcessEnv): Promise<void> {
  const databaseUrl = requireDatabaseUrl()
  const isDemonstration = env.GOLDFISH_DEMO === '1'
  const misuse = demonstrationMisuse({
    isDemonstration,
    publicUrl: env.PUBLIC_URL ?? 'http://localhost',
    authSecrets: [],
    databaseUrl,
  })
  if (misuse) throw new UsageError(misuse)

  const applied = await applyMigrations(databaseUrl)
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
  await publishRelease(env, volume)
  if (!isDemonstration) return
  // A program of its own, as for everybody else who seeds.
  const seed = [join(root, 'commands/seed.mjs'), '--if-empty']
  execFileSync(process.execPath, seed, { stdio: 'inherit', env: { ...env, DATABASE_URL: databaseUrl } })
}

await prepare(process.env).catch(failWithOneLine)
