import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks again and again until the answer is yes.
 * @returns false when it was not yes within the time, or `signal` was aborted
 */
export async function waitUntil(
  isSo: () => Promise<boolean> | boolean,
  { withinMs, everyMs = 50, signal }: { withinMs: number; everyMs?: number; signal?: AbortSignal },
): Promise<boolean> {
  const endsAt = Date.now() + withinMs
  while (!signal?.aborted) {
    if (await isSo()) return true
    if (Date.now() >= endsAt) return false
    await sleep(everyMs)
  }
  return false
}
