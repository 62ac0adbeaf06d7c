import type { ReplicaView } from './replica-view'

/** @property changedAt when its state became known, in milliseconds since 1970 */
export type KnownReplica = ReplicaView & { changedAt: number }

export type ReplicaNews =
  /** A replica, or another one for it, said so when it happened. */
  | { kind: 'told'; replica: ReplicaView; at: number }
  /** All that there are, as a list that may be a few seconds old. */
  | { kind: 'listed'; replicas: readonly ReplicaView[]; at: number }

// Where a new replica gets a new name, the old name's place on the map is given up.
const goneForMs = 30_000

/** Keeps a replica that has died in its place until another one takes it. In the order of the names: S2 before S10. */
export function replicasAfter(known: readonly KnownReplica[], news: ReplicaNews): readonly KnownReplica[] {
  const told = news.kind === 'told' ? [news.replica] : news.replicas
  const changed = told.map((replica) =>
    newer(
      known.find(({ name }) => name === replica.name),
      replica,
      news.at,
    ),
  )
  const others = known.filter(({ name }) => told.every((replica) => replica.name !== name))
  const left = news.kind === 'told' ? others : others.map((replica) => gone(replica, news.at))
  return [...changed, ...left]
    .filter(({ state, changedAt }) => state !== 'gone' || news.at - changedAt < goneForMs)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
}

function newer(known: KnownReplica | undefined, told: ReplicaView, at: number): KnownReplica {
  if (known && known.startedAt > told.startedAt) return known
  // From the dead nobody returns: a list that still has it is older than the news of its death.
  if (known?.startedAt === told.startedAt && (known.state === 'gone' || known.state === told.state)) return known
  return { ...told, changedAt: at }
}

function gone(replica: KnownReplica, at: number): KnownReplica {
  return replica.state === 'gone' ? replica : { ...replica, state: 'gone', changedAt: at }
}
