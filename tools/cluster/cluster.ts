import { applyMigrations } from '../database/apply-migrations'
import { authKeys } from './auth-keys'
import type { DataFolder } from './data-folder'
import type { Lifetime } from './lifetime'
import type { Ports } from './ports'
import { startProxy } from './proxy'
import { currentRelease } from './release'
import { startReplicas, type Replica } from './replica-set'
import { seedIfEmpty } from './seed'
import { step } from './step'

export type Cluster = { replicas: Replica[] }

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
}

/** Given on to the replicas when set; everything else of our environment is none of their business. */
const passedOn = ['PATH', 'HOME', 'TZ', 'LANG', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'LOG_LEVEL', 'DATABASE_POOL_MAX']
const sessionTimes = ['SESSION_IDLE_SECONDS', 'SESSION_MAX_SECONDS', 'DRAIN_SECONDS', 'DRAIN_DEADLINE_SECONDS']

/** Brings up the shop on a Postgres and a Redis that are there: database, build, replicas, and the proxy last. */
export async function startCluster(plan: ClusterPlan, lifetime: Lifetime): Promise<Cluster> {
  const { folder, ports, databaseUrl, redisUrl } = plan
  await step('Applying the migrations', () => applyMigrations(databaseUrl))
  lifetime.signal.throwIfAborted()
  await seedIfEmpty(databaseUrl, folder, lifetime)
  const release = await currentRelease(lifetime)
  const env = {
    ...Object.fromEntries([...passedOn, ...sessionTimes].map((name) => [name, process.env[name]])),
    NODE_ENV: 'production' as const,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    AUTH_KEYS: authKeys(folder),
    PUBLIC_URL: plan.publicUrl,
  }
  const replicas = await step(`Starting ${plan.replicas} replicas`, () =>
    startReplicas({ count: plan.replicas, folder, ports, release, env }, lifetime),
  )
  const replicaPorts = replicas.map((replica) => replica.port)
  const { nginx: command, port, publicUrl } = plan
  await startProxy({ command, folder, port, replicaPorts, web: release.web, publicUrl }, lifetime)
  return { replicas }
}
