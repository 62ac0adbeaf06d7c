import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startCluster } from '@/tools/cluster/cluster'
import { dataFolder, type DataFolder } from '@/tools/cluster/data-folder'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { Ports } from '@/tools/cluster/ports'
import { startPostgres } from '@/tools/cluster/postgres'
import { postgresHome } from '@/tools/cluster/postgres-home'
import { startRedis } from '@/tools/cluster/redis'
import type { Replica } from '@/tools/cluster/replica-set'
import { step } from '@/tools/cluster/step'
import { ensureDatabase } from '@/tools/database/ensure-database'
import type { Subject } from './row'

export type Shops = {
  databaseUrl: string
  redisUrl: string
  postgresPid: number
  /** Three replicas behind nginx. */
  proxy: Subject
  /** One of the three. */
  replica: Subject
  /** Another one, on the same database, with a REDIS_URL at which nobody answers. */
  withoutRedis: Subject
}

/** Starts the shop, fresh from the seed, and once more without Redis. */
export async function openShops(
  { folder, ports, programs }: { folder: DataFolder; ports: Ports; programs: { redis: string; nginx: string } },
  lifetime: Lifetime,
): Promise<Shops> {
  const accessLog = join(folder.logs, 'access.log')
  // A line for each request: a hundred megabytes that nobody reads.
  lifetime.atEnd(() => rmSync(accessLog, { force: true }))
  const postgresPort = await ports.get('postgres')
  const server = await step('Starting Postgres', () =>
    startPostgres({ folder, port: postgresPort, careless: true }, lifetime),
  )
  const redisUrl = await startRedis({ command: programs.redis, folder, port: await ports.get('redis') }, lifetime)
  const databaseUrl = await ensureDatabase(server, 'goldfish_bench', { emptied: true })
  const open = async (where: { folder: DataFolder; ports: Ports }, replicas: number, redis: string) => {
    const port = await where.ports.get('proxy')
    const publicUrl = `http://127.0.0.1:${port}`
    const plan = { ...where, port, replicas, publicUrl, databaseUrl, redisUrl: redis, nginx: programs.nginx }
    return { ...(await startCluster(plan, lifetime)), port }
  }
  const shop = await open({ folder, ports }, 3, redisUrl)
  const otherFolder = dataFolder('bench-without-redis')
  const deadRedis = `redis://127.0.0.1:${await ports.get('nobody')}`
  const other = await open({ folder: otherFolder, ports: new Ports(otherFolder) }, 1, deadRedis)
  const proxyPid = readPid(join(folder.path, 'nginx/nginx.pid'))
  return {
    databaseUrl,
    redisUrl,
    postgresPid: readPid(join(postgresHome(folder).data, 'postmaster.pid')),
    proxy: { port: shop.port, pids: () => [proxyPid, ...shop.replicas.map(pidOf)] },
    replica: subjectOf(shop.replicas),
    withoutRedis: subjectOf(other.replicas),
  }
}

function subjectOf([replica]: Replica[]): Subject {
  if (!replica) throw new Error('a cluster without a replica')
  return { port: replica.port, pids: () => [pidOf(replica)] }
}

function pidOf({ program }: Replica): number {
  return program.pid ?? Number.NaN
}

function readPid(file: string): number {
  return Number.parseInt(readFileSync(file, 'utf8'), 10)
}
