import { join } from 'node:path'
import { startCluster, type Cluster } from '@/tools/cluster/cluster'
import { dataFolder } from '@/tools/cluster/data-folder'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { Ports } from '@/tools/cluster/ports'
import { startPostgres } from '@/tools/cluster/postgres'
import { startRedis } from '@/tools/cluster/redis'
import { claimFolder, releaseFolder } from '@/tools/cluster/shop-state'
import { step } from '@/tools/cluster/step'
import { systemPrograms } from '@/tools/cluster/system-programs'
import { ensureDatabase } from '@/tools/database/ensure-database'
import { UsageError } from '@/tools/usage-error'
import type { DrilledShop } from './shoppers/shop-while'

/** Three replicas behind nginx, fresh from the seed, with a Postgres and a Redis of their own. */
export type DrillShop = Required<DrilledShop> & {
  cluster: Cluster
  redisUrl: string
  drainMs: number
  drainDeadlineMs: number
}

const drainSeconds = 2
const drainDeadlineSeconds = 10

/** Starts a shop for a drill, which may run beside the shop and the tests of this checkout. */
export async function openDrillShop(lifetime: Lifetime): Promise<DrillShop> {
  const folder = dataFolder('drill')
  const running = claimFolder(folder)
  if (running) throw new UsageError(`A drill of this checkout is running already (process ${running.pid}).`)
  lifetime.atEnd(() => releaseFolder(folder))
  const { redis, nginx } = await systemPrograms(['redis', 'nginx'], lifetime)
  const ports = new Ports(folder)
  const postgresPort = await ports.get('postgres')
  const server = await step('Starting Postgres', () =>
    startPostgres({ folder, port: postgresPort, careless: true }, lifetime),
  )
  const redisUrl = await startRedis({ command: redis, folder, port: await ports.get('redis') }, lifetime)
  const databaseUrl = await ensureDatabase(server, 'goldfish_drill', { emptied: true })
  const port = await ports.get('proxy')
  const baseUrl = `http://127.0.0.1:${port}`
  // All shoppers of a drill come from one address.
  const extraEnv = {
    RATE_LIMIT_SCALE: '1000',
    // How a replica left is read there.
    LOG_LEVEL: 'info',
    DRAIN_SECONDS: String(drainSeconds),
    DRAIN_DEADLINE_SECONDS: String(drainDeadlineSeconds),
  }
  const plan = { folder, ports, port, replicas: 3, publicUrl: baseUrl, databaseUrl, redisUrl, nginx, extraEnv }
  const cluster = await startCluster(plan, lifetime)
  const accessLog = join(folder.logs, 'access.log')
  const drain = { drainMs: drainSeconds * 1000, drainDeadlineMs: drainDeadlineSeconds * 1000 }
  return { cluster, baseUrl, databaseUrl, redisUrl, accessLog, ...drain }
}
