import type { LoadPlan, LoadResult } from '../measure/load-plan'
import type { LoadGenerator } from '../measure/start-load-generator'
import { processorTimeMs } from '../measure/processor-time'
import type { Measurement, Row } from './row'

export const connections = 16
export const seconds = { warmUp: 1, asFastAsItGoes: 2.5, atHalfTheRate: 2 }

export type Instruments = {
  load: LoadGenerator
  /** The ids of Postgres and Redis. */
  storePids: number[]
  /** How many keys Redis was asked for in vain so far. */
  redisMisses: () => Promise<number>
}

/** Measures one row: warm-up; as fast as it goes, for throughput and cost; then at half that rate, for latency. */
export async function measureRow(row: Row, { load, storePids, redisMisses }: Instruments): Promise<Measurement> {
  await row.prepare?.()
  const { port, pids } = row.subject
  const { supply } = row
  const plan = (share: number, duration: number): LoadPlan => ({
    port,
    path: row.path,
    headers: row.headers ?? {},
    connections,
    seconds: duration,
    ...(supply && { mostRequests: Math.floor(supply * share) }),
  })
  // Once: were one of them started again meanwhile, its time would be another's.
  const serving = pids()
  const counters = async () => ({
    cpuMs: processorTimeMs(serving),
    storesCpuMs: processorTimeMs(storePids),
    redisMisses: await redisMisses(),
  })
  const warm = await load(plan(0.2, row.warmUpSeconds ?? seconds.warmUp))
  const before = await counters()
  const full = await load(plan(0.5, seconds.asFastAsItGoes))
  const after = await counters()
  const requestsPerSecond = full.answered / full.seconds
  const paced =
    full.answered === 0
      ? undefined
      : await load({ ...plan(0.3, seconds.atHalfTheRate), ratePerSecond: requestsPerSecond / 2 })
  return {
    id: row.id,
    name: row.name,
    requestsPerSecond,
    cpuMs: each(before.cpuMs, after.cpuMs, full),
    storesCpuMs: each(before.storesCpuMs, after.storesCpuMs, full),
    p50Ms: paced?.p50Ms ?? Number.NaN,
    p99Ms: paced?.p99Ms ?? Number.NaN,
    latencies: paced?.answered ?? 0,
    errors: addErrors([warm, full, ...(paced ? [paced] : [])]),
    kilobytes: full.bodyBytes / full.answered / 1000,
    proxyCopies: copyShare(full.proxyCache),
    redisMissesPerRequest: (after.redisMisses - before.redisMisses) / full.answered,
    generatorCores: full.generatorCores,
  }
}

function each(before: number | undefined, after: number | undefined, { answered }: LoadResult): number | undefined {
  return before === undefined || after === undefined ? undefined : (after - before) / answered
}

function addErrors(results: LoadResult[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { errors } of results) {
    for (const [kind, count] of Object.entries(errors)) sums[kind] = (sums[kind] ?? 0) + count
  }
  return sums
}

function copyShare(proxyCache: Record<string, number>): number | undefined {
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
  const all = sum(Object.values(proxyCache))
  const copies = sum(['HIT', 'STALE', 'UPDATING'].map((word) => proxyCache[word] ?? 0))
  return all === 0 ? undefined : copies / all
}
