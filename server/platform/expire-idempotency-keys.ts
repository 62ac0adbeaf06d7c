import 'server-only'
import { db } from './db'
import { inBatches } from './in-batches'

/** So long a repeat gets the first answer again. */
const keptHours = 24
const batchSize = 1_000

/**
 * Deletes the keys whose repeats nobody will send any more. Never one without an outcome: its order still waits for its
 * payment, and without the key a resend would not find it.
 * @param signal to stop after the batch in hand
 * @returns how many
 */
export function expireIdempotencyKeys(signal?: AbortSignal): Promise<number> {
  return inBatches(batchSize, deleteKeys, signal)
}

function deleteKeys(): Promise<number> {
  return db().$executeRaw`
    DELETE FROM idempotency_keys WHERE (scope, key) IN (
      SELECT scope, key FROM idempotency_keys
      WHERE created_at < now() - make_interval(hours => ${keptHours}) AND outcome IS NOT NULL
      ORDER BY created_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)`
}
