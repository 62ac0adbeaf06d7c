import { availableParallelism, cpus, loadavg, release, type } from 'node:os'
import { connections, seconds } from './measure-row'

/** Under which conditions the figures come about: without them they mean nothing. */
export function conditions(): string {
  const cores = availableParallelism()
  const load = loadavg()[0] ?? 0
  const lines = [
    `Machine   ${cores} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${type()} ${release()}, Node ${process.version}`,
    `Load      ${load.toFixed(1)} on average in the minute before`,
    `Servers   three replicas behind nginx, a fourth without Redis; Postgres and Redis; all on these cores, and so is the`,
    `          load generator, a process of its own with ${connections} connections that asks for no gzip but where it says so`,
    `Each row  ${seconds.warmUp} s of warm-up (longer where pages are made); then as fast as it goes for ${seconds.asFastAsItGoes} s: requests/s and CPU;`,
    `          then ${seconds.atHalfTheRate} s at half that rate: latency, timed from when a request was due`,
  ]
  if (load > cores / 4) {
    lines.push('', 'WARNING   The machine has other work. Read ratios, not figures, and even those with care.')
  }
  return lines.join('\n')
}
