import { authKeys } from './cluster/auth-keys'
import { dataFolder } from './cluster/data-folder'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { Ports } from './cluster/ports'
import { startPostgres } from './cluster/postgres'
import { startRedis } from './cluster/redis'
import { claimFolder, releaseFolder } from './cluster/shop-state'
import { step } from './cluster/step'
import { systemPrograms } from './cluster/system-programs'
import { applyMigrations } from './database/apply-migrations'
import { ensureDatabase } from './database/ensure-database'
import { runEndToEnd } from './testing/end-to-end'
import { operationDatabase, operationWorkers } from './testing/operation-stores'
import { parseTestArguments } from './testing/parse-test-arguments'
import { addTallies, sumLines, type Tally } from './testing/tally'
import { runVitest, type TestRun } from './testing/test-run'
import { UsageError } from './usage-error'

/**
 * `npm test [-- unit|operations|e2e [filter…]]`: unit tests, operation tests on real Postgres and Redis, and Playwright's
 * journeys against three replicas behind nginx. On ports and databases of its own, so that it may run beside the shop.
 * Ends with the line "N passed, N failed".
 */
async function test(lifetime: Lifetime): Promise<number> {
  const { parts, filters } = parseTestArguments(process.argv.slice(2))
  const folder = dataFolder('test')
  const running = claimFolder(folder)
  if (running) throw new UsageError(`The tests of this checkout are running already (process ${running.pid}).`)
  lifetime.atEnd(() => releaseFolder(folder))

  const run: TestRun = { folder, lifetime, filters }
  const tallies: Tally[] = []
  if (parts.includes('unit')) tallies.push(await runVitest('unit', {}, run))
  if (parts.includes('operations') || parts.includes('e2e')) {
    const stores = await openTestStores(run)
    if (parts.includes('operations')) tallies.push(await runOperations(run, stores))
    if (parts.includes('e2e')) tallies.push(await runEndToEnd(run, stores))
  }
  lifetime.signal.throwIfAborted()
  const sum = addTallies(tallies)
  console.log(`\n${sumLines(sum)}`)
  return sum.failed === 0 ? 0 : 1
}

type TestStores = { databaseServer: string; redisUrl: string; ports: Ports }

async function openTestStores({ folder, lifetime }: TestRun): Promise<TestStores> {
  // nginx is looked for by the tests of its template.
  const { redis: command } = await systemPrograms(['redis', 'nginx'], lifetime)
  const ports = new Ports(folder)
  const port = await ports.get('postgres')
  const databaseServer = await step('Starting Postgres', () =>
    startPostgres({ folder, port, careless: true }, lifetime),
  )
  const redisUrl = await startRedis({ command, folder, port: await ports.get('redis') }, lifetime)
  return { databaseServer, redisUrl, ports }
}

async function runOperations(run: TestRun, { databaseServer, redisUrl }: TestStores): Promise<Tally> {
  // Its own tests fail without it, and say so; the others run all the same.
  await systemPrograms(['pgbouncer'], run.lifetime).catch((error: unknown) => {
    run.lifetime.signal.throwIfAborted()
    console.error(error instanceof UsageError ? error.message : error)
  })
  for (let worker = 1; worker <= operationWorkers; worker++) {
    await applyMigrations(await ensureDatabase(databaseServer, operationDatabase(worker), { emptied: true }))
  }
  const env = {
    // Each worker takes its own of both, and the journeys meet none of them.
    DATABASE_SERVER: databaseServer,
    REDIS_SERVER: redisUrl,
    AUTH_KEYS: authKeys(run.folder),
    PUBLIC_URL: 'http://localhost',
    LOG_LEVEL: 'silent',
  }
  return runVitest('operations', env, run)
}

await runInLifetime(test)
