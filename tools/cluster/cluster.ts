import { basename } from 'node:path'
import { applyMigrations } from '../database/apply-migrations'
import { maxConnections } from '../database/max-connections'
import { authKeysVariable } from './auth-keys'
import type { DataFolder } from './data-folder'
import type { Lifetime } from './lifetime'
import type { Ports } from './ports'
import { startProxy } from './proxy'
import { currentRelease } from './release'
import { startReplicas, type Replica } from './replica-set'
import { seedIfEmpty } from './seed'
import { step } from './step'

export type Cluster = {
  replicas: Replica[]
  /** Starts one replica more, not known to the proxy, as if it were of the release after this one. */
  startReplicaOfNextRelease: () => Promise<Replica[]>
}

type ClusterPlan = {
  folder: DataFolder
  ports: Ports
  /** Where the proxy listens. */
  port: number
  replicas: number
  publicUrl: string
  databaseUrl: string
  redisUrl: string
  /** The path of nginx. */
  nginx: string
  /** What the replicas are to be told besides. */
  extraEnv?: Record<string, string>
}

/** Brings up the shop on a Postgres and a Redis that are there: database, build, replicas, and the proxy last. */
export async function startCluster(plan: ClusterPlan, lifetime: Lifetime): Promise<Cluster> {
  const { folder, ports, databaseUrl, redisUrl } = plan
  await step('Applying the migrations', () => applyMigrations(databaseUrl))
  lifetime.signal.throwIfAborted()
  await seedIfEmpty(databaseUrl, folder, lifetime)
  const release = await currentRelease(lifetime)
  const env = {
    // All clients of a cluster on this machine come from one address, and load tests are among them.
    RATE_LIMIT_SCALE: '100',
    DATABASE_MAX_CONNECTIONS: String(await maxConnections(databaseUrl)),
    // Whatever else the person has set, such as LOG_LEVEL or SESSION_IDLE_SECONDS; the application checks it.
    ...process.env,
    ...plan.extraEnv,
    NODE_ENV: 'production' as const,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    ...authKeysVariable(folder),
    PUBLIC_URL: plan.publicUrl,
    REPLICAS: String(plan.replicas),
    // So that what one build has cached in Redis is never read by another.
    DEPLOYMENT_ID: basename(release.folder),
  }
  const start = (names: string[], changes = {}) =>
    startReplicas({ names, folder, ports, release, env: { ...env, ...changes } }, lifetime)
  const names = Array.from({ length: plan.replicas }, (_, index) => `S${index + 1}`)
  const replicas = await step(`Starting ${plan.replicas} replicas`, () => start(names))
  const replicaPorts = replicas.map((replica) => replica.port)
  const { nginx: command, port, publicUrl } = plan
  await startProxy({ command, folder, port, replicaPorts, web: release.web, publicUrl }, lifetime)
  return {
    replicas,
    startReplicaOfNextRelease: () => start([`S${plan.replicas + 1}`], { DEPLOYMENT_ID: `${env.DEPLOYMENT_ID}-next` }),
  }
}
