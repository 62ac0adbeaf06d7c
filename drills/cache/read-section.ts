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
    ...compare('proxy', 'node', (proxy, node) => `Through nginx: ${ofNode(proxy, node)}.`),
    ...compare('proxy-gzip', 'proxy', (gzip, plain) => `With gzip: ${gzipped(gzip, plain)}.`),
    ...compare('hot', 'node', (hot, node) => `A replica with the shared cache: ${ofNode(hot, node)}.`),
    ...compare('hot', 'next', (hot, next) => `Beside a bare Next handler that is ${pace(hot, next)}.`),
    ...compare('cold', 'hot', (cold, hot) => `When Redis has nothing of it, it is ${pace(cold, hot)}.`),
    ...compare('without-redis', 'hot', (off, hot) => `Asked for the same thing without Redis it is ${pace(off, hot)}.`),
    ...compare(
      'cold-without-redis',
      'hot',
      (off, hot) => `Asked for another each time without Redis it is ${pace(off, hot)}.`,
    ),
    ...compare('proxy', 'file', (proxy, file) => `nginx with a file in place of the shop is ${pace(file, proxy)}.`),
    ...compare('node-again', 'node', drift),
  ]
  return [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** "31 % of bare Node's requests/s, at 2.1 times its CPU for each, p99 3.20 ms against 1.10 ms" */
function ofNode(row: Measurement, node: Measurement): string {
  const share = `${figure((row.requestsPerSecond / node.requestsPerSecond) * 100)} % of bare Node's requests/s`
  const cost = row.cpuMs && node.cpuMs ? `, at ${figure(row.cpuMs / node.cpuMs)} times its CPU for each` : ''
  return `${share}${cost}, p99 ${figure(row.p99Ms)} ms against ${figure(node.p99Ms)} ms`
}

/** "2.10 times slower (3.20 ms of CPU for each request, not 1.50 ms)" */
function pace(row: Measurement, than: Measurement): string {
  const ratio = row.requestsPerSecond / than.requestsPerSecond
  const speed = ratio < 1 ? `${figure(1 / ratio)} times slower` : `${figure(ratio)} times faster`
  const isKnown = row.cpuMs !== undefined && than.cpuMs !== undefined
  return isKnown ? `${speed} (${figure(row.cpuMs)} ms of CPU for each request, not ${figure(than.cpuMs)} ms)` : speed
}

function gzipped(gzip: Measurement, plain: Measurement): string {
  const saved = figure((1 - gzip.kilobytes / plain.kilobytes) * 100)
  return `${pace(gzip, plain)}, for ${saved} % fewer bytes`
}

function drift(again: Measurement, first: Measurement): string {
  const change = again.requestsPerSecond / first.requestsPerSecond - 1
  const measured = `Bare Node, measured again at the end, reached ${figure((change + 1) * 100)} % of what it did at first`
  const isQuiet = Math.abs(change) <= quiet
  return `${measured}: ${isQuiet ? 'the machine was quiet' : 'the machine was not quiet, differences of that size mean nothing'}.`
}
