import { figure } from '../measure/figure'
import type { MeasuredSection, Measurement, RowId } from './row'

/** Two runs of the same server that differ by more than this say that the machine was not quiet. */
const quiet = 0.1

/** Says in words what the section's figures say. Every word depends on them; a row that is missing has none. */
export function readSection({ title, measurements }: MeasuredSection): string {
  const row = (id: RowId) =>
    measurements.find((measurement) => measurement.id === id && measurement.requestsPerSecond > 0)
  const compare = (left: RowId, right: RowId, say: (a: Measurement, b: Measurement) => string) => {
    const [a, b] = [row(left), row(right)]
    return a && b ? [say(a, b)] : []
  }
  const lines = [
    ...compare(
      'proxy',
      'node',
      (proxy, node) => `Through nginx: ${beside(proxy, node, 'bare Node')}; ${tails(proxy, node)}.`,
    ),
    ...compare(
      'proxy-gzip',
      'proxy',
      (gzip, plain) => `With gzip: ${beside(gzip, plain, 'that')}, for ${saved(gzip, plain)}.`,
    ),
    ...compare('hot', 'node', (hot, node) => `A replica, hot: ${beside(hot, node, 'bare Node')}; ${tails(hot, node)}.`),
    ...compare('hot', 'next', (hot, next) => `  That is ${beside(hot, next, 'a bare Next handler')}.`),
    ...compare('cold', 'hot', (cold, hot) => `A replica, cold: ${beside(cold, hot, 'a hot one')}.`),
    ...compare(
      'without-redis',
      'hot',
      (off, hot) => `Without Redis, the same each time: ${beside(off, hot, 'a hot one')}.`,
    ),
    ...compare(
      'cold-without-redis',
      'hot',
      (off, hot) => `Without Redis, another each time: ${beside(off, hot, 'a hot one')}.`,
    ),
    ...compare('file', 'proxy', (file, proxy) => `nginx with a file: ${beside(file, proxy, 'nginx with the shop')}.`),
    ...compare('node-again', 'node', drift),
  ]
  return [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** "31.0 % of the requests/s of bare Node, at 2.50 times the CPU for each (0.250 ms, not 0.100 ms)" */
function beside(row: Measurement, other: Measurement, whose: string): string {
  const rate = `${figure((row.requestsPerSecond / other.requestsPerSecond) * 100)} % of the requests/s of ${whose}`
  if (!row.cpuMs || !other.cpuMs) return rate
  return `${rate}, at ${figure(row.cpuMs / other.cpuMs)} times the CPU for each (${figure(row.cpuMs)} ms, not ${figure(other.cpuMs)} ms)`
}

function tails(row: Measurement, other: Measurement): string {
  return `p99 ${figure(row.p99Ms)} ms against ${figure(other.p99Ms)} ms`
}

function saved(gzip: Measurement, plain: Measurement): string {
  return `${figure((1 - gzip.kilobytes / plain.kilobytes) * 100)} % fewer bytes`
}

function drift(again: Measurement, first: Measurement): string {
  const change = again.requestsPerSecond / first.requestsPerSecond - 1
  const measured = `Bare Node, measured again at the end, reached ${figure((change + 1) * 100)} % of what it did at first`
  const isQuiet = Math.abs(change) <= quiet
  return `${measured}: ${isQuiet ? 'the machine was quiet' : 'the machine was not quiet, differences of that size mean nothing'}.`
}
