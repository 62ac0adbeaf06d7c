import 'server-only'
import { expireTags } from '@/cache-handlers/expire-tags.js'
import { db } from '@/server/platform/db'
import type { SqlClient } from '@/server/platform/sql-client'
import { within } from '@/server/platform/within'
import { transaction } from '@/server/platform/transaction'
import { reportDelivery } from './report-delivery'

/** Rows that one delivery takes. */
export const batchSize = 100
/** A little more than one Redis command may take: rows are locked no longer than this. */
const redisPatienceMs = 250

/** `rows` is 0 when nothing waits, and when all that waits is being delivered by others. */
export type Delivery = { kind: 'delivered'; rows: number } | { kind: 'failed' }

type Row = { id: bigint; tags: string[] }

/**
 * Tells Redis of the oldest invalidations that wait and that no other replica is telling it of. A row goes only after
 * Redis took it: who dies in between leaves it to the next, and Redis is told twice, which does no harm.
 * @returns what came of it; never throws, because whoever asks has committed already and has nothing to undo
 */
export async function deliverOutbox(): Promise<Delivery> {
  try {
    // Asked outside of a transaction, because most times there is nothing.
    const waiting = await db().$queryRaw<object[]>`SELECT id FROM outbox ORDER BY id LIMIT 1`
    const { rows, problem }: Batch =
      waiting.length === 0 ? { rows: 0 } : await transaction(deliverBatch, { maxWait: 1_000, timeout: 2_000 })
    // That others have everything in hand says nothing about how they fare.
    if (rows > 0 || waiting.length === 0) reportDelivery(problem)
    return problem === undefined ? { kind: 'delivered', rows } : { kind: 'failed' }
  } catch (error) {
    reportDelivery(error)
    return { kind: 'failed' }
  }
}

type Batch = { rows: number; problem?: unknown }

async function deliverBatch(tx: SqlClient): Promise<Batch> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, tags FROM outbox ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`
  if (rows.length === 0) return { rows: 0 }
  const ids = rows.map((row) => row.id)
  try {
    const tags = [...new Set(rows.flatMap((row) => row.tags))]
    await within(redisPatienceMs, expireTags(tags))
  } catch (problem) {
    await tx.$executeRaw`UPDATE outbox SET attempts = attempts + 1 WHERE id = ANY(${ids})`
    return { rows: rows.length, problem }
  }
  await tx.$executeRaw`DELETE FROM outbox WHERE id = ANY(${ids})`
  return { rows: rows.length }
}
