import 'server-only'
import { db } from './db'
import { metrics } from './metrics'
import { within } from './within'

const lookEveryMs = 5_000
const patienceMs = 1_000
const most = 10_000

let lookedAt = -Infinity
let looking = false

/**
 * Brings the figures of the outbox up to date, every 5 s at most and one query at a time: a database that hangs is asked
 * by nobody's scrape again and again. Never throws.
 */
export async function lookAtOutbox(): Promise<void> {
  const now = performance.now()
  if (looking || now - lookedAt < lookEveryMs) return
  lookedAt = now
  looking = true
  const look = readOutbox().finally(() => (looking = false))
  const { outboxRows, outboxOldest } = metrics()
  const { rows, oldestSeconds } = await within(patienceMs, look).catch(() => ({ rows: NaN, oldestSeconds: NaN }))
  outboxRows.set(rows)
  outboxOldest.set(oldestSeconds)
}

async function readOutbox(): Promise<{ rows: number; oldestSeconds: number }> {
  const [row] = await db().$queryRaw<{ rows: number; oldest: number | null }[]>`
    SELECT
      (SELECT count(*)::int FROM (SELECT 1 FROM outbox LIMIT ${most}) AS waiting) AS rows,
      (SELECT extract(epoch FROM now() - created_at)::float FROM outbox ORDER BY id LIMIT 1) AS oldest`
  return { rows: row?.rows ?? 0, oldestSeconds: Math.max(0, row?.oldest ?? 0) }
}
