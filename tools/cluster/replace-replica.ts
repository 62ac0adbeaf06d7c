import type { Cluster } from './cluster'
import { KeptProgram, type Departure } from './kept-program'
import type { Lifetime } from './lifetime'
import type { Release } from './release'
import { replicaProgram, type Replica } from './replica-set'

/** deploy/replica leaves by itself within DRAIN_DEADLINE_SECONDS; so much later it is killed. */
const graceMs = 3_000

export type Replacement = { departure: Departure; readyAfterMs: number }

/**
 * Lets a replica leave as it does under SIGTERM, and starts one of this release in its place. In the meantime the proxy
 * finds nobody there, and asks the others.
 * @throws UsageError when the new one does not become ready; then nobody is in its place
 */
export async function replaceReplica(
  cluster: Cluster,
  replica: Replica,
  release: Release,
  lifetime: Lifetime,
): Promise<Replacement> {
  const departure = await replica.program.leave(leaveWithinMs(cluster))
  const startedAt = performance.now()
  const program = await KeptProgram.start(replicaProgram(replica, release, cluster.setup), lifetime)
  replica.program = program
  return { departure, readyAfterMs: performance.now() - startedAt }
}

/** How long a replica of this cluster may take to leave before it is killed. */
export function leaveWithinMs({ setup }: Cluster): number {
  return Number(setup.env['DRAIN_DEADLINE_SECONDS'] || 10) * 1000 + graceMs
}
