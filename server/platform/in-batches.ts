import 'server-only'

/**
 * Deletes rows in batches, so that no row is locked for long. Whoever dies in the middle leaves the rest to the next time.
 * @param deleteBatch deletes as many at most, and says how many it were
 * @param signal to stop after the batch in hand
 * @returns how many in all
 */
export async function inBatches(
  batchSize: number,
  deleteBatch: () => Promise<number>,
  signal: AbortSignal | undefined,
): Promise<number> {
  let sum = 0
  while (!signal?.aborted) {
    const deleted = await deleteBatch()
    sum += deleted
    if (deleted < batchSize) break
  }
  return sum
}
