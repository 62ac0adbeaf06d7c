import { join } from 'node:path'
import type { DataFolder } from './data-folder'
import { KeptProgram } from './kept-program'
import type { Lifetime } from './lifetime'
import type { Ports } from './ports'
import type { Release } from './release'

export type Replica = { name: string; port: number; metricsPort: number; program: KeptProgram }

type ReplicaSet = {
  names: string[]
  folder: DataFolder
  ports: Ports
  release: Release
  /** What every replica is given alike. */
  env: NodeJS.ProcessEnv
}

/** Starts replicas at the same time and waits until each says that it is ready. */
export async function startReplicas(
  { names, folder, ports, release, env }: ReplicaSet,
  lifetime: Lifetime,
): Promise<Replica[]> {
  const replicas: Omit<Replica, 'program'>[] = []
  for (const name of names) {
    replicas.push({ name, port: await ports.get(name), metricsPort: await ports.get(`${name}-metrics`) })
  }
  const started = await Promise.allSettled(
    replicas.map(async ({ name, port, metricsPort }) => ({
      name,
      port,
      metricsPort,
      program: await KeptProgram.start(
        {
          name,
          command: process.execPath,
          args: ['replica/start.mjs'],
          cwd: release.folder,
          env: {
            ...env,
            REPLICA_NAME: name,
            METRICS_PORT: String(metricsPort),
            PORT: String(port),
            HOSTNAME: '127.0.0.1',
          },
          logFile: join(folder.logs, `${name}.log`),
          // At once: the proxy is stopped first, so nobody is left who could be told that it leaves.
          stopSignal: 'SIGINT',
          stopWithinMs: 5_000,
          isReady: () => isReady(port),
          readyWithinMs: 60_000,
        },
        lifetime,
      ),
    })),
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
