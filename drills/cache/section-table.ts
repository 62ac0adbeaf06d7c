import { figure } from '../measure/figure'
import { textTable } from '../measure/text-table'
import type { MeasuredSection, Measurement } from './row'

/** Fewer latencies than this have no ninety-ninth percentile worth the name. */
const enoughLatencies = 1_000
/** From here on the load generator has all it can get, and the server might do more. */
const generatorFull = 0.9

const heading = [
  ...['', 'requests/s', 'CPU ms', 'stores ms', 'p50 ms', 'p99 ms', 'errors', 'kB', 'cache'],
  ...['rate/Node', 'CPU/Node'],
]

/** The section's table; its last columns are shares of the bare Node server. CPU is that of one request. */
export function sectionTable({ measurements }: MeasuredSection): string {
  const node = measurements.find(({ id }) => id === 'node')
  return textTable([heading, ...measurements.map((measurement) => cells(measurement, node))])
}

function cells(measurement: Measurement, node: Measurement | undefined): string[] {
  const { requestsPerSecond, cpuMs, storesCpuMs, p50Ms, p99Ms, kilobytes } = measurement
  const { name } = measurement
  return [
    name,
    `${figure(requestsPerSecond)}${isGeneratorFull(measurement) ? '†' : ' '}`,
    cpu(cpuMs),
    cpu(storesCpuMs),
    figure(p50Ms),
    `${figure(p99Ms)}${hasFewLatencies(measurement) ? '*' : ' '}`,
    String(errorCount(measurement)),
    figure(kilobytes),
    cacheCell(measurement),
    node ? `${figure((requestsPerSecond / node.requestsPerSecond) * 100)} %` : '–',
    node && cpuMs !== undefined && node.cpuMs !== undefined ? `${figure(cpuMs / node.cpuMs)} ×` : '–',
  ]
}

function cpu(ms: number | undefined): string {
  return ms === undefined ? 'not measured' : figure(ms)
}

function cacheCell({ id, proxyCopies, redisMissesPerRequest }: Measurement): string {
  if (proxyCopies !== undefined) return `${figure(proxyCopies * 100)} % copies`
  return id === 'hot' || id === 'cold' ? `${redisMissesPerRequest.toFixed(2)} misses` : '–'
}

/** What the signs in these tables mean, and which errors there were. */
export function tableNotes(sections: MeasuredSection[]): string {
  const all = sections.flatMap(({ measurements }) => measurements)
  const notes = [
    'CPU ms     of nginx and the replicas, or of the bare server, for each request; stores ms: of Postgres and Redis',
    'cache      the share of answers of which nginx had a copy (X-Cache HIT, STALE, UPDATING); or, for each request,',
    '           how many keys a replica asked Redis for in vain',
  ]
  if (all.some(isGeneratorFull)) {
    notes.push(`†          the load generator had its whole core to do; the server might do more`)
  }
  if (all.some(hasFewLatencies)) notes.push(`*          of fewer than ${figure(enoughLatencies)} latencies`)
  for (const measurement of all.filter((one) => errorCount(one) > 0)) {
    const kinds = Object.entries(measurement.errors).map(([kind, count]) => `${kind}: ${count}`)
    notes.push(`ERRORS     ${measurement.name}: ${kinds.join(', ')}`)
  }
  return notes.join('\n')
}

function errorCount({ errors }: Measurement): number {
  return Object.values(errors).reduce((sum, count) => sum + count, 0)
}

function isGeneratorFull({ generatorCores }: Measurement): boolean {
  return generatorCores >= generatorFull
}

function hasFewLatencies({ latencies }: Measurement): boolean {
  return latencies < enoughLatencies
}
