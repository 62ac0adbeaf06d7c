import { figure } from '../measure/figure'
import { textTable } from '../measure/text-table'

/** What a request cost: one line of the table. */
export type SessionCost = {
  name: string
  /** The line of the same request without a session; absent for that line itself, and where there is no such request. */
  without?: string
  answered: number
  requestsPerSecond: number
  /** Of the replica, for each request; not a number where the system does not tell it. */
  cpuMicroseconds: number
  /** What the check of the session asked, for each request. */
  redisReads: number
  postgresReads: number
  errors: Record<string, number>
}

/** What is promised for each ordinary read. */
const mostReads = { redis: 0.2, postgres: 0.01 }
/** A process asks once in 1.5 s for all requests of that while: on a slow machine those are few. */
const mostPostgresReadsPerSecond = 0.8

export function costTable(costs: SessionCost[]): string {
  const heading = ['', 'requests/s', 'CPU, µs', 'to without', 'Redis', 'Postgres']
  const rows = costs.map((cost) => [
    cost.name,
    figure(cost.requestsPerSecond),
    figure(cost.cpuMicroseconds),
    ratioOf(cost, costs),
    cost.redisReads.toFixed(4),
    cost.postgresReads.toFixed(4),
  ])
  return textTable([heading, ...rows])
}

function ratioOf(cost: SessionCost, costs: SessionCost[]): string {
  const without = costs.find(({ name }) => name === cost.without)
  if (!without) return ''
  const ofCpu = cost.cpuMicroseconds / without.cpuMicroseconds
  // Without the CPU the throughput says much the same.
  const ratio = Number.isNaN(ofCpu) ? without.requestsPerSecond / cost.requestsPerSecond : ofCpu
  return `${ratio.toFixed(2)} ×`
}

/** @returns what is not as it must be, in sentences */
export function costTrouble(costs: SessionCost[]): string[] {
  return costs.flatMap(({ name, answered, requestsPerSecond, redisReads, postgresReads, errors }) => [
    ...(answered === 0 ? [`${name}: nothing was answered, so nothing is known`] : []),
    ...Object.entries(errors).map(([what, count]) => `${name}: ${count} × ${what}`),
    // Written so that a number that is none is trouble too.
    ...(redisReads <= mostReads.redis ? [] : [`${name}: ${redisReads.toFixed(3)} questions to Redis for each request`]),
    ...(postgresReads <= mostReads.postgres || postgresReads * requestsPerSecond <= mostPostgresReadsPerSecond
      ? []
      : [`${name}: ${postgresReads.toFixed(3)} questions to Postgres for each request`]),
  ])
}
