import 'server-only'
import { db } from './db'
import { metrics } from './metrics'
import { nowAndThen } from './now-and-then'

const most = 10_000

/** Brings the figures of the outbox up to date, every 5 s at most. */
export const lookAtOutbox = nowAndThen(5_000, readOutbox, (figures) => {
  const { outboxRows, outboxOldest } = metrics()
  outboxRows.set(figures?.rows ?? NaN)
  outboxOldest.set(figures?.oldestSeconds ?? NaN)
})

async function readOutbox(): Promise<{ rows: number; oldestSeconds: number }> {
  const [row] = await db().$queryRaw<{ rows: number; oldest: number | null }[]>`
    SELECT
      (SELECT count(*)::int FROM (SELECT 1 FROM outbox LIMIT ${most}) AS waiting) AS rows,
      (SELECT extract(epoch FROM now() - created_at)::float FROM outbox ORDER BY id LIMIT 1) AS oldest`
  return { rows: row?.rows ?? 0, oldestSeconds: Math.max(0, row?.oldest ?? 0) }
}
