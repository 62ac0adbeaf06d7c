import 'server-only'
import { log } from '@/server/platform/log'

// On globalThis, because Next bundles routes and instrumentation.ts apart, and both deliver.
const holder = globalThis as typeof globalThis & { goldfishOutboxFailing?: boolean }

/**
 * Logs the first failure of an outage, and its end: deliveries are tried every second.
 * @param problem what went wrong; undefined after a delivery
 */
export function reportDelivery(problem: unknown): void {
  if (problem !== undefined && !holder.goldfishOutboxFailing) {
    const err = problem instanceof Error ? problem.message : problem
    log().warn({ err }, 'cache invalidations cannot be delivered; they wait in the outbox')
  }
  if (problem === undefined && holder.goldfishOutboxFailing) log().info('cache invalidations are delivered again')
  holder.goldfishOutboxFailing = problem !== undefined
}
