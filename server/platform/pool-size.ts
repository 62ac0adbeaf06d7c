import 'server-only'

/** Kept back for superusers (Postgres' own default is 3), migrations, backups, monitoring and a person with psql. */
const reservedConnections = 10
/** Of a replica's share, kept for asking whether the database answers when the pool has none to spare. */
const probeConnections = 1
const leastPoolSize = 2

/**
 * How many connections one replica may hold, so that all of them together never ask Postgres for more than it has. Twice
 * as many as there are: a rollout starts the new ones before the old ones leave.
 * @param maxConnections Postgres' max_connections
 * @param replicas how many there may be, without a rollout
 * @returns null when there are too many replicas for so few connections
 */
export function poolSize({ maxConnections, replicas }: { maxConnections: number; replicas: number }): number | null {
  const share = Math.floor((maxConnections - reservedConnections) / (replicas * 2))
  const size = share - probeConnections
  return size < leastPoolSize ? null : size
}
