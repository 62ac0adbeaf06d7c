/** What a replica has told Prometheus of itself, in docs/metrics.md. */
export type ReplicaFigures = { requests: number; processorSeconds: number; residentBytes: number }

/** @param text in the form that Prometheus reads */
export function replicaFigures(text: string): ReplicaFigures {
  const sum = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)`, 'gm'))].reduce(
      (total, [, value]) => total + Number(value),
      0,
    )
  return {
    requests: sum('goldfish_http_requests_total'),
    processorSeconds: sum('process_cpu_seconds_total'),
    residentBytes: sum('process_resident_memory_bytes'),
  }
}

/**
 * In words, what shopping took from the replicas.
 * @param before of each replica
 * @param after of the same
 * @param most of all moments in between: the memory of a replica, and connections of all of them to Postgres
 */
export function costOfShopping(
  before: readonly ReplicaFigures[],
  after: readonly ReplicaFigures[],
  most: { residentBytes: number; connections: number },
): string {
  const spent = (key: 'requests' | 'processorSeconds') =>
    after.reduce((sum, figures) => sum + figures[key], 0) - before.reduce((sum, figures) => sum + figures[key], 0)
  const msEach = (spent('processorSeconds') * 1000) / spent('requests')
  return [
    `A request takes ${msEach.toFixed(1)} ms of a replica's processor: a core is full at ${(1000 / msEach).toFixed(0)} a second.`,
    `A replica takes ${(most.residentBytes / 1e6).toFixed(0)} MB of memory at most; all together hold ${most.connections} connections to Postgres at most.`,
  ].join('\n')
}
