import { setTimeout as sleep } from 'node:timers/promises'
import { pendingMigrations } from '../database/pending-migrations'
import { requireDatabaseUrl } from '../database/require-database-url'
import { failWithOneLine } from '../fail-with-one-line'
import { UsageError } from '../usage-error'

const everyMs = 1_000
const patienceMs = 10 * 60_000

/**
 * `node commands/await-migrations.mjs` in the image: ends when the database has all migrations of this release, which another job
 * applies. Before a replica where nothing else sees to the order, as in Kubernetes.
 */
async function awaitMigrations(): Promise<void> {
  const url = requireDatabaseUrl()
  const endsAt = Date.now() + patienceMs
  let said = ''
  for (;;) {
    const wanting = await whatIsWanting(url)
    if (wanting === '') return
    if (wanting !== said) console.log(`Waiting: ${wanting}`)
    said = wanting
    if (Date.now() >= endsAt) throw new UsageError(`After ten minutes still: ${wanting}`)
    await sleep(everyMs)
  }
}

/** @returns nothing when all is well */
async function whatIsWanting(url: string): Promise<string> {
  try {
    const pending = await pendingMigrations(url)
    return pending.length === 0 ? '' : `the database has no ${pending.join(', ')} yet`
  } catch (error) {
    return `the database says ${error instanceof Error ? error.message : String(error)}`
  }
}

await awaitMigrations().catch(failWithOneLine)
