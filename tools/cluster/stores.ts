import { checkDatabase } from '../database/check-database'
import { ensureDatabase } from '../database/ensure-database'
import type { DataFolder } from './data-folder'
import type { Lifetime } from './lifetime'
import type { Ports } from './ports'
import { startPostgres } from './postgres'
import { checkRedis, startRedis } from './redis'
import type { ShopSettings } from './shop-settings'
import { step } from './step'
import { systemPrograms } from './system-programs'

export type Stores = { databaseUrl: string; redisUrl: string; ownsRedis: boolean }

/** Sees to a Postgres and a Redis: those that the settings name, else the cluster's own. */
export async function openStores(
  { databaseUrl, redisUrl }: Pick<ShopSettings, 'databaseUrl' | 'redisUrl'>,
  { folder, ports }: { folder: DataFolder; ports: Ports },
  lifetime: Lifetime,
): Promise<Stores> {
  if (databaseUrl) await checkDatabase(databaseUrl)
  if (redisUrl) await checkRedis(redisUrl)
  return {
    databaseUrl: databaseUrl ?? (await openOwnDatabase(folder, ports, lifetime)),
    redisUrl: redisUrl ?? (await openOwnRedis(folder, ports, lifetime)),
    ownsRedis: !redisUrl,
  }
}

/** Starts the embedded Postgres. @returns the URL of the shop's database in it */
export async function openOwnDatabase(folder: DataFolder, ports: Ports, lifetime: Lifetime): Promise<string> {
  const port = await ports.get('postgres')
  const server = await step('Starting Postgres', () => startPostgres({ folder, port, careless: false }, lifetime))
  return ensureDatabase(server, 'goldfish')
}

async function openOwnRedis(folder: DataFolder, ports: Ports, lifetime: Lifetime): Promise<string> {
  const { redis } = await systemPrograms(['redis'], lifetime)
  return startRedis({ command: redis, folder, port: await ports.get('redis') }, lifetime)
}
