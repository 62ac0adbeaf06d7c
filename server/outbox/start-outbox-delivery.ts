import 'server-only'
import { expireTags } from '@/cache-handlers/expire-tags.js'
import { log } from '@/server/platform/log'
import { drainOutbox } from './drain-outbox'

const intervalMs = 1_000

// On globalThis, because `next dev` may load this module anew.
const holder = globalThis as typeof globalThis & { goldfishOutboxTimer?: NodeJS.Timeout }

/**
 * From now on this replica looks every second for invalidations that nobody could deliver when they were written: Redis
 * was away, or the replica that wrote them died.
 */
export function startOutboxDelivery(): void {
  if (holder.goldfishOutboxTimer) return
  // Connects to Redis now, or the first change after the start would find no connection yet.
  expireTags([]).catch((error: Error) => log().warn({ err: error.message }, 'redis is away'))
  schedule()
}

function schedule(): void {
  // Spread, so that replicas that started together do not go on asking together.
  const delayMs = intervalMs * (0.75 + Math.random() / 2)
  holder.goldfishOutboxTimer = setTimeout(() => void drainOutbox().then(schedule, schedule), delayMs).unref()
}
