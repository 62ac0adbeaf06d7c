import { applyMigrations } from '../database/apply-migrations'
import { maxConnections } from '../database/max-connections'
import { startMailCatcher } from '../mail/start-mail-catcher'
import { authKeysVariable } from './auth-keys'
import { rotateUrl, type ControlPlace } from './control-place'
import type { DataFolder } from './data-folder'
import type { Lifetime } from './lifetime'
import type { Ports } from './ports'
import { startProxy } from './proxy'
import { currentRelease, type Release } from './release'
import { recordRelease } from './release-record'
import { findPlace, startReplicas, type Place, type Replica, type ReplicaSetup } from './replica-set'
import { seedIfEmpty } from './seed'
import { step } from './step'
import { pointWebRoot, webRoot } from './web-root'

/** A shop that runs: replicas behind a proxy. */
export type Cluster = {
  /** Replaced one by one in a rollout. */
  replicas: Replica[]
  release: Release
  setup: ReplicaSetup
  ports: Ports
  /** Known to the proxy, and taken only during a rollout. */
  standIn: Place
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
  /** Where the control endpoint will be; without it there will be none. */
  control?: ControlPlace
  /** What the replicas are to be told besides. */
  extraEnv?: Record<string, string>
}

/** Node, Next and the first pages, also on a machine that is busy. */
const readyWithinMs = 60_000

/** Brings up the shop on a Postgres and a Redis that are there: database, build, replicas, and the proxy last. */
export async function startCluster(plan: ClusterPlan, lifetime: Lifetime): Promise<Cluster> {
  const { folder, ports, databaseUrl } = plan
  await step('Applying the migrations', () => applyMigrations(databaseUrl))
  lifetime.signal.throwIfAborted()
  await seedIfEmpty(databaseUrl, folder, lifetime)
  const release = await currentRelease(lifetime)
  recordRelease(folder, release.name)
  // Whoever names a mail server of their own gets their mails there.
  const mail = process.env['SMTP_URL'] ? null : await startMailCatcher(ports, lifetime)
  const env = replicaEnv(plan, await maxConnections(databaseUrl), mail?.smtpUrl)
  const setup = { folder, env, readyWithinMs }
  const places: Place[] = []
  for (let number = 1; number <= plan.replicas; number++) places.push(await findPlace(`S${number}`, ports))
  const replicas = await step(`Starting ${plan.replicas} replicas`, () =>
    startReplicas(places, release, setup, lifetime),
  )
  const standIn = await findPlace('S0', ports)
  const replicaPorts = replicas.map((replica) => replica.port)
  const { nginx: command, port, publicUrl } = plan
  pointWebRoot(folder, release)
  const web = webRoot(folder)
  const proxy = { command, folder, port, replicaPorts, standInPort: standIn.port, web, publicUrl }
  await startProxy({ ...proxy, mailPort: mail?.pagePort }, lifetime)
  return { replicas, release, setup, ports, standIn }
}

function replicaEnv(
  { folder, databaseUrl, redisUrl, publicUrl, replicas, control, extraEnv }: ClusterPlan,
  connections: number,
  smtpUrl: string | undefined,
): NodeJS.ProcessEnv {
  const keys = authKeysVariable(folder)
  return {
    // All clients of a cluster on this machine come from one address, and load tests are among them.
    RATE_LIMIT_SCALE: '100',
    ...(smtpUrl && { SMTP_URL: smtpUrl }),
    // Where people come to see a replica die.
    LAB: '1',
    DATABASE_MAX_CONNECTIONS: String(connections),
    // Whatever else the person has set, such as LOG_LEVEL or SESSION_IDLE_SECONDS; the application checks it.
    ...process.env,
    ...extraEnv,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    ...keys,
    PUBLIC_URL: publicUrl,
    REPLICAS: String(replicas),
    ...('AUTH_KEYS_FILE' in keys && control && { LAB_ROTATE_ENDPOINT: rotateUrl(control) }),
  }
}
