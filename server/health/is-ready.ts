import 'server-only'
import { db } from '@/server/platform/db'
import { log } from '@/server/platform/log'
import { within } from '@/server/platform/within'

const holder = globalThis as typeof globalThis & { __goldfishLeaving?: boolean }
const databaseTimeoutMs = 1_000

/** @returns whether the proxy may send requests here: the database answers and this replica is not about to leave. Redis does not count. */
export async function isReady(): Promise<{ ready: boolean; reason?: 'leaving' | 'database' }> {
  // Set by deploy/replica/leave.mjs on SIGTERM.
  if (holder.__goldfishLeaving) return { ready: false, reason: 'leaving' }
  try {
    await within(databaseTimeoutMs, db().$queryRaw`SELECT 1`)
    return { ready: true }
  } catch (error) {
    log().warn({ err: error instanceof Error ? error.message : error }, 'database does not answer')
    return { ready: false, reason: 'database' }
  }
}
