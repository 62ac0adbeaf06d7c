import { dataFolder } from './cluster/data-folder'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { runToEnd } from './cluster/run-to-end'
import { shopDatabase } from './cluster/shop-database'
import { tsxArguments } from './cluster/tsx-arguments'
import { applyMigrations } from './database/apply-migrations'

/**
 * `npm run db:seed -- [--products 10000] [--if-empty] [--reset]`: prisma/seed.ts on DATABASE_URL, else on the shop's own
 * database, open or closed.
 */
async function seedShop(lifetime: Lifetime): Promise<number> {
  const databaseUrl = process.env['DATABASE_URL'] ?? (await shopDatabase(dataFolder('shop'), lifetime))
  await applyMigrations(databaseUrl)
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  return runToEnd(process.execPath, [...tsxArguments, 'prisma/seed.ts', ...process.argv.slice(2)], env, lifetime)
}

await runInLifetime(seedShop)
