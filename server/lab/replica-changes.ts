import 'server-only'
import type { KnownReplica, LabReplica, ReplicaState } from './this-replica'

export type ReplicaChange = Omit<LabReplica, 'state'> & { state: ReplicaState | 'gone' }

/** What to tell somebody who knew these and is to know those: who has gone first, so that a name is never there twice. */
export function replicaChanges(known: KnownReplica[], now: KnownReplica[]): ReplicaChange[] {
  const gone = known.filter(({ id }) => !now.some((replica) => replica.id === id))
  const changed = now.filter(({ id, state }) => known.find((replica) => replica.id === id)?.state !== state)
  const told = ({ id: _id, ...replica }: KnownReplica) => replica
  return [...gone.map((replica) => ({ ...told(replica), state: 'gone' as const })), ...changed.map(told)]
}
