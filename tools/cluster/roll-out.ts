import { UsageError } from '../usage-error'
import type { Cluster } from './cluster'
import { KeptProgram } from './kept-program'
import type { Lifetime } from './lifetime'
import { addStaticFiles, markUsed, type Release } from './release'
import { recordRelease } from './release-record'
import { leaveWithinMs, replaceReplica, type Replacement } from './replace-replica'
import { isReady, replicaProgram, type Replica } from './replica-set'
import { waitUntil } from './wait-until'
import { pointWebRoot } from './web-root'

/** How long a replica of the former release may take before the way back goes on without waiting for it. */
const backWithinMs = 30_000

type Say = (line: string) => void

/**
 * Replaces the replicas of a running cluster, one at a time, by such of another release. Nobody who shops notices:
 *
 * - a replica of the new release is tried out first, beside the others. When it does not become ready, nothing else happens;
 * - it stays until the end as a stand-in that the proxy asks when nobody else answers, so that one replica is enough;
 * - the files of both releases are served from before the first is replaced until after the last.
 *
 * When a replica of the new release does not become ready, those that were replaced go back to the former one.
 * @throws UsageError when the new release does not run in the end
 */
export async function rollOut(cluster: Cluster, to: Release, say: Say, lifetime: Lifetime): Promise<void> {
  const { release: from, setup, replicas } = cluster
  await markUsed(to)
  await addStaticFiles(from, to)
  await addStaticFiles(to, from)
  pointWebRoot(setup.folder, to)
  const standIn = await tryOut(cluster, to, lifetime).catch((error: unknown) => {
    pointWebRoot(setup.folder, from)
    lifetime.signal.throwIfAborted()
    throw new UsageError(`${messageOf(error)}\nSo no replica was replaced: release ${from.name} runs on.`)
  })
  say(`A replica of release ${to.name} is ready, beside the others.`)
  const replaced: Replica[] = []
  try {
    for (const replica of replicas) {
      replaced.unshift(replica)
      say(sentence(replica, await replaceReplica(cluster, replica, to, lifetime)))
    }
    cluster.release = to
    recordRelease(setup.folder, to.name)
  } catch (error) {
    lifetime.signal.throwIfAborted()
    say(`${messageOf(error)}\nGoing back to release ${from.name}.`)
    for (const replica of replaced) await goBack(cluster, replica, say, lifetime)
    pointWebRoot(setup.folder, from)
    throw new UsageError(`Release ${to.name} was taken back, release ${from.name} runs on.`)
  } finally {
    if (!lifetime.signal.aborted) await standIn.leave(leaveWithinMs(cluster))
  }
}

function tryOut({ standIn, setup }: Cluster, release: Release, lifetime: Lifetime): Promise<KeptProgram> {
  return KeptProgram.start(replicaProgram(standIn, release, setup), lifetime)
}

/** Puts the former release back in its place, and keeps it there even if it is not ready: more cannot be done. */
async function goBack(cluster: Cluster, replica: Replica, say: Say, lifetime: Lifetime): Promise<void> {
  await replica.program.leave(leaveWithinMs(cluster))
  replica.program = KeptProgram.launch(replicaProgram(replica, cluster.release, cluster.setup), lifetime)
  const isBack = () => isReady(replica.port)
  const isThere = await waitUntil(isBack, { withinMs: backWithinMs, signal: lifetime.signal })
  say(`${replica.name} is back${isThere ? '' : ', but not ready; it is kept running'}.`)
}

function sentence({ name }: Replica, { departure, readyAfterMs }: Replacement): string {
  const { code, signal, tookMs } = departure
  const how = code === 0 ? '' : ` (${signal ?? `exit code ${code}`})`
  return `${name} left in ${inSeconds(tookMs)}${how}, and is back after ${inSeconds(readyAfterMs)}.`
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
