import { startCluster } from '../cluster/cluster'
import { startControlEndpoint } from '../cluster/control-endpoint'
import { findControlPlace } from '../cluster/control-place'
import { dataFolder } from '../cluster/data-folder'
import type { Lifetime } from '../cluster/lifetime'
import { Ports } from '../cluster/ports'
import { startPostgres } from '../cluster/postgres'
import { startRedis } from '../cluster/redis'
import { claimFolder, releaseFolder } from '../cluster/shop-state'
import { step } from '../cluster/step'
import { systemPrograms } from '../cluster/system-programs'
import { ensureDatabase } from '../database/ensure-database'
import { findChromium } from '../testing/chromium'
import { UsageError } from '../usage-error'

/** Three replicas behind nginx, fresh from the seed, with a lab. @returns what the runner needs to know of them */
export async function openPicturesShop(lifetime: Lifetime): Promise<Record<string, string>> {
  const folder = dataFolder('pictures')
  const running = claimFolder(folder)
  if (running) throw new UsageError(`Pictures of this checkout are being taken already (process ${running.pid}).`)
  lifetime.atEnd(() => releaseFolder(folder))
  const chromium = await findChromium(lifetime)
  const { redis, nginx } = await systemPrograms(['redis', 'nginx'], lifetime)
  const ports = new Ports(folder)
  const postgres = { folder, port: await ports.get('postgres'), careless: true }
  const server = await step('Starting Postgres', () => startPostgres(postgres, lifetime))
  const redisUrl = await startRedis({ command: redis, folder, port: await ports.get('redis') }, lifetime)
  const databaseUrl = await ensureDatabase(server, 'goldfish_pictures', { emptied: true })
  const port = await ports.get('proxy')
  const publicUrl = `http://localhost:${port}`
  const place = await findControlPlace(ports)
  // All of the pictures' shoppers come from one address.
  const extraEnv = { RATE_LIMIT_SCALE: '1000' }
  const shop = { folder, ports, port, replicas: 3, publicUrl, databaseUrl, redisUrl, nginx }
  const cluster = await startCluster({ ...shop, control: place, extraEnv }, lifetime)
  await startControlEndpoint(cluster, place, lifetime)
  return { BASE_URL: publicUrl, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, CHROMIUM_PATH: chromium }
}
