import type { Measurement, RowId } from './row'

/** A measurement for tests: a tidy one, but for what is given. */
export function measured(id: RowId, given: Partial<Measurement> = {}): Measurement {
  return {
    id,
    name: id,
    requestsPerSecond: 1_000,
    cpuMs: 0.5,
    storesCpuMs: 0.1,
    p50Ms: 1,
    p99Ms: 4,
    latencies: 5_000,
    errors: {},
    kilobytes: 10,
    proxyCopies: undefined,
    redisMissesPerRequest: 0,
    generatorCores: 0.4,
    ...given,
  }
}
