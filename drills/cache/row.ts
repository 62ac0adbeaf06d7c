/** Who is asked. */
export type Subject = {
  port: number
  /** The ids of the processes that serve it, without their children and without Postgres and Redis. */
  pids: () => number[]
}

export type RowId =
  | 'node'
  | 'proxy'
  | 'proxy-gzip'
  | 'hot'
  | 'without-redis'
  | 'cold'
  | 'cold-without-redis'
  | 'next'
  | 'file'
  | 'node-again'

/** One line of the table, still to be measured. */
export type Row = {
  id: RowId
  name: string
  subject: Subject
  /** May hold "{n}", see LoadPlan. */
  path: string
  headers?: Record<string, string>
  warmUpSeconds?: number
  /** How many entries there are to be asked for, each once. */
  supply?: number
  /** What must be done just before. */
  prepare?: () => Promise<void>
}

export type Section = { title: string; rows: Row[] }

/** One line of the table, measured. CPU times are absent where the system does not tell them. */
export type Measurement = {
  id: RowId
  name: string
  requestsPerSecond: number
  /** Of the serving processes, for each request. */
  cpuMs: number | undefined
  /** Of Postgres and Redis, for each request. */
  storesCpuMs: number | undefined
  p50Ms: number
  p99Ms: number
  /** How many latencies the two are of. */
  latencies: number
  /** How many, by kind, in all phases. */
  errors: Record<string, number>
  /** Of one answer's body on the wire, in kB of 1000. */
  kilobytes: number
  /** The share of answers of which the proxy had a copy; undefined when no proxy said anything. */
  proxyCopies: number | undefined
  redisMissesPerRequest: number
  /** How many cores the load generator used, of the one that it can. */
  generatorCores: number
}

export type MeasuredSection = { title: string; measurements: Measurement[] }
