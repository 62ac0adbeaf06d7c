import { Redis } from 'ioredis'
import { dataFolder } from './cluster/data-folder'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { seed } from './cluster/seed'
import { shopDatabase } from './cluster/shop-database'
import { runningState } from './cluster/shop-state'
import { applyMigrations } from './database/apply-migrations'
import { UsageError } from './usage-error'

/**
 * `npm run shop:reset`: empties the shop and seeds it again, while it is open or closed. A database of DATABASE_URL is
 * emptied only with `-- --yes`.
 */
async function resetShop(lifetime: Lifetime): Promise<number> {
  const folder = dataFolder('shop')
  const external = process.env['DATABASE_URL']
  const databaseUrl = external ? requireConsent(external) : await shopDatabase(folder, lifetime)
  await applyMigrations(databaseUrl)
  await seed(databaseUrl, ['--reset'], folder, lifetime)
  const redisUrl = runningState(folder)?.ownRedisUrl
  if (redisUrl) await emptyRedis(redisUrl)
  console.log('The shop is as new.')
  return 0
}

function requireConsent(databaseUrl: string): string {
  if (process.argv.includes('--yes')) return databaseUrl
  const { host, pathname } = new URL(databaseUrl)
  throw new UsageError(`This would empty ${host}${pathname}. If that is meant: npm run shop:reset -- --yes`)
}

async function emptyRedis(url: string): Promise<void> {
  const redis = new Redis(url, { connectTimeout: 3_000, maxRetriesPerRequest: 1 })
  await redis.flushall()
  redis.disconnect()
}

await runInLifetime(resetShop)
