import type { Replica } from '@/tools/cluster/replica-set'
import { processorTimeMs } from '../measure/processor-time'
import type { LoadGenerator } from '../measure/start-load-generator'
import type { SessionCost } from './session-cost'

const connections = 16
const seconds = { warmUp: 0.5, measured: 2 }
/** The rows take turns, so that what else the machine does hits all of them. */
const rounds = 5

export type SessionRow = {
  name: string
  /** The name of the row of the same request without a session. */
  without?: string
  path: string
  headers: Record<string, string>
  /** What it is answered with when all is well; 200 where nothing is said. */
  refusal?: 'status 401'
}

type Sample = {
  answered: number
  seconds: number
  cpuMs: number
  redis: number
  postgres: number
  errors: Record<string, number>
}

/**
 * Asks one replica as fast as it goes, row after row in turns, and says what each request cost it.
 * @param rowsOfRound always the same rows, with tokens under a minute old: a browser's would be renewed by each request
 */
export async function measureSession(
  rowsOfRound: () => Promise<SessionRow[]>,
  replica: Replica,
  load: LoadGenerator,
): Promise<SessionCost[]> {
  const measured = new Map<string, { row: SessionRow; samples: Sample[] }>()
  // The replica compiles what it does often: a first round warms it up, and counts for nothing.
  for (let round = 0; round <= rounds; round++) {
    for (const row of await rowsOfRound()) {
      const sample = await takeSample(row, replica, load)
      if (round > 0) measured.set(row.name, { row, samples: [...(measured.get(row.name)?.samples ?? []), sample] })
    }
  }
  return [...measured.values()].map(({ row, samples }) => addUp(row, samples))
}

async function takeSample(row: SessionRow, replica: Replica, load: LoadGenerator): Promise<Sample> {
  const { path, headers, refusal } = row
  const plan = { port: replica.port, path, headers, connections }
  await load({ ...plan, seconds: seconds.warmUp })
  const before = await readCounters(replica)
  const { answered, seconds: took, errors } = await load({ ...plan, seconds: seconds.measured })
  const { [refusal ?? '']: refused = 0, ...otherErrors } = errors
  const after = await readCounters(replica)
  return {
    answered: refusal === undefined ? answered : refused,
    seconds: took,
    cpuMs: after.cpuMs - before.cpuMs,
    redis: after.redis - before.redis,
    postgres: after.postgres - before.postgres,
    errors: otherErrors,
  }
}

/** What the replica has used and asked so far; the CPU is not a number where the system does not tell it. */
async function readCounters({ program, metricsPort }: Replica) {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  const reads = (store: string) => {
    const line = new RegExp(`^goldfish_session_reads_total\\{[^}]*store="${store}"[^}]*\\} (\\d+)`, 'm')
    return Number(line.exec(text)?.[1] ?? 0)
  }
  const cpuMs = processorTimeMs([program.pid ?? Number.NaN]) ?? Number.NaN
  return { cpuMs, redis: reads('redis'), postgres: reads('postgres') }
}

function addUp({ name, without }: SessionRow, samples: Sample[]): SessionCost {
  const sum = (of: (sample: Sample) => number) => samples.reduce((total, sample) => total + of(sample), 0)
  const answered = sum((sample) => sample.answered)
  const errors: Record<string, number> = {}
  for (const [what, count] of samples.flatMap((sample) => Object.entries(sample.errors))) {
    errors[what] = (errors[what] ?? 0) + count
  }
  return {
    name,
    ...(without !== undefined && { without }),
    answered,
    requestsPerSecond: answered / sum((sample) => sample.seconds),
    // Of the best round: what else the machine does only ever adds.
    cpuMicroseconds: Math.min(...samples.map((sample) => (sample.cpuMs * 1000) / sample.answered)),
    redisReads: sum((sample) => sample.redis) / answered,
    postgresReads: sum((sample) => sample.postgres) / answered,
    errors,
  }
}
