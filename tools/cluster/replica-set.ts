import { join } from 'node:path'
import type { DataFolder } from './data-folder'
import { KeptProgram, type Program } from './kept-program'
import type { Lifetime } from './lifetime'
import type { Ports } from './ports'
import type { Release } from './release'

/** Where a replica runs. It stays the same when another release takes over, so that the proxy need not be told. */
export type Place = { name: string; port: number; metricsPort: number }

export type Replica = Place & { program: KeptProgram }

/** What every replica of a cluster is given alike. */
export type ReplicaSetup = {
  folder: DataFolder
  env: NodeJS.ProcessEnv
  /** When it is taken for one that will never be ready. */
  readyWithinMs: number
}

export async function findPlace(name: string, ports: Ports): Promise<Place> {
  return { name, port: await ports.get(name), metricsPort: await ports.get(`${name}-metrics`) }
}

/** How a replica of this release is run at this place. */
export function replicaProgram({ name, port, metricsPort }: Place, release: Release, setup: ReplicaSetup): Program {
  return {
    name,
    command: process.execPath,
    args: ['replica/start.mjs'],
    cwd: release.folder,
    env: {
      ...setup.env,
      // So that what one release has cached in Redis is never read by another.
      DEPLOYMENT_ID: release.name,
      REPLICA_NAME: name,
      METRICS_PORT: String(metricsPort),
      PORT: String(port),
      HOSTNAME: '127.0.0.1',
    },
    logFile: join(setup.folder.logs, `${name}.log`),
    // At once: the proxy is stopped first, so nobody is left who could be told that it leaves.
    stopSignal: 'SIGINT',
    stopWithinMs: 5_000,
    isReady: () => isReady(port),
    readyWithinMs: setup.readyWithinMs,
  }
}

/** Starts replicas at the same time and waits until each says that it is ready. */
export async function startReplicas(
  places: Place[],
  release: Release,
  setup: ReplicaSetup,
  lifetime: Lifetime,
): Promise<Replica[]> {
  const started = await Promise.allSettled(
    places.map(async (place) => {
      const program = await KeptProgram.start(replicaProgram(place, release, setup), lifetime)
      return { ...place, program }
    }),
  )
  return started.map((result) => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
}

/** Whether the replica at this port says that it can take requests. */
export async function isReady(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(2_000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
