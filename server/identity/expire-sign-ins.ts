import 'server-only'
import { db } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { inBatches } from '@/server/platform/in-batches'

const batchSize = 1_000
const daySeconds = 24 * 3_600
/** For whoever is asked later who was in an account, and how it ended. */
const endedKeptSeconds = 30 * daySeconds
/** For clocks that differ, and for replicas that were just given a shorter limit. */
const marginSeconds = daySeconds

/**
 * Deletes sign-ins that are good for nothing any more: those that began so long ago that no token of theirs can be valid,
 * used or not, and those that were ended a month ago. What was ended stays longer than any of its tokens: without its row, a
 * token of a release that wrote no rows would be good again.
 * @param signal to stop after the batch in hand
 * @returns how many
 */
export async function expireSignIns(signal?: AbortSignal): Promise<{ outlived: number; ended: number }> {
  const { SESSION_IDLE_SECONDS: idleSeconds, SESSION_MAX_SECONDS: maxSeconds } = env()
  const keptSeconds = Math.max(endedKeptSeconds, idleSeconds + marginSeconds)
  return {
    outlived: await inBatches(batchSize, () => deleteOutlived(maxSeconds + marginSeconds), signal),
    ended: await inBatches(batchSize, () => deleteEnded(keptSeconds), signal),
  }
}

// By the beginning and not by `expires_at`, which is written late, and not at all by a replica that dies.
function deleteOutlived(seconds: number): Promise<number> {
  return db().$executeRaw`
    DELETE FROM sign_ins WHERE id IN (
      SELECT id FROM sign_ins
      WHERE created_at < now() - make_interval(secs => ${seconds}) AND expires_at < now()
      ORDER BY created_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)`
}

function deleteEnded(seconds: number): Promise<number> {
  return db().$executeRaw`
    DELETE FROM sign_ins WHERE id IN (
      SELECT id FROM sign_ins
      WHERE ended_at < now() - make_interval(secs => ${seconds})
      ORDER BY ended_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)`
}
