import 'server-only'
import { db } from './db'

/** So long a repeat gets the first answer again. */
const keptHours = 24
const batchSize = 1_000

/**
 * Deletes the keys whose repeats nobody will send any more. Never one without an outcome: its order still waits for its
 * payment, and without the key a resend would not find it.
 * @param signal to stop after the batch in hand
 * @returns how many
 */
export async function expireIdempotencyKeys(signal?: AbortSignal): Promise<number> {
  let sum = 0
  while (!signal?.aborted) {
    const deleted = await db().$executeRaw`
      DELETE FROM idempotency_keys WHERE (scope, key) IN (
        SELECT scope, key FROM idempotency_keys
        WHERE created_at < now() - make_interval(hours => ${keptHours}) AND outcome IS NOT NULL
        ORDER BY created_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)`
    sum += deleted
    if (deleted < batchSize) break
  }
  return sum
}
