import { join } from 'node:path'
import { authKeys } from './cluster/auth-keys'
import { dataFolder } from './cluster/data-folder'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { Ports } from './cluster/ports'
import { requirePort } from './cluster/proxy'
import { runCommand } from './cluster/run-command'
import { runToEnd } from './cluster/run-to-end'
import { seedIfEmpty } from './cluster/seed'
import { parseShopSettings } from './cluster/shop-settings'
import { runningState } from './cluster/shop-state'
import { step } from './cluster/step'
import { openStores } from './cluster/stores'
import { tsxArguments } from './cluster/tsx-arguments'
import { applyMigrations } from './database/apply-migrations'
import { root } from './root'
import { UsageError } from './usage-error'

/** `npm run dev`: next dev on the shop's own Postgres and Redis, those of `npm run shop` when that is open. PORT is 3000. */
async function dev(lifetime: Lifetime): Promise<number> {
  const settings = parseShopSettings(process.argv.slice(2), { ...process.env, PORT: process.env['PORT'] ?? '3000' })
  const { port, publicUrl } = settings
  await requirePort(port, lifetime)
  const folder = dataFolder('shop')
  const open = runningState(folder)
  if (open && !open.databaseUrl) throw new UsageError('The shop is just being opened. Try again in a moment.')
  const own = {
    ...(open?.databaseUrl && { databaseUrl: open.databaseUrl }),
    ...(open?.ownRedisUrl && { redisUrl: open.ownRedisUrl }),
  }
  const { databaseUrl, redisUrl } = await openStores(
    { ...own, ...settings },
    { folder, ports: new Ports(folder) },
    lifetime,
  )
  await step('Applying the migrations', () => applyMigrations(databaseUrl))
  await seedIfEmpty(databaseUrl, folder, lifetime)
  const pictures = {
    command: process.execPath,
    args: [...tsxArguments, 'tools/draw-pictures.ts'],
    logFile: join(root, '.data/build.log'),
  }
  await step('Drawing the pictures', () => runCommand(pictures, lifetime))
  const env = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, AUTH_KEYS: authKeys(folder), PUBLIC_URL: publicUrl }
  const args = ['node_modules/next/dist/bin/next', 'dev', '--hostname', '127.0.0.1', '--port', String(port)]
  return runToEnd(process.execPath, args, { LAB: '1', STYLEGUIDE: '1', ...process.env, ...env }, lifetime)
}

await runInLifetime(dev)
