import 'server-only'
import { databaseAnsweredAt } from '@/server/platform/database-pool'
import { log } from '@/server/platform/log'
import { probeDatabase } from './probe-database'
import { warnOfMissingLimits } from './warn-of-missing-limits'

const holder = globalThis as typeof globalThis & { __goldfishLeaving?: boolean; goldfishLimitsChecked?: boolean }
/** A database that finished a command so lately need not be asked. */
const recentMs = 1_000

/** @returns whether the proxy may send requests here: the database answers and this replica is not about to leave. Redis does not count. */
export async function isReady(): Promise<{ ready: boolean; reason?: 'leaving' | 'database' }> {
  // Set by deploy/replica/leave.mjs on SIGTERM.
  if (holder.__goldfishLeaving) return { ready: false, reason: 'leaving' }
  if (performance.now() - databaseAnsweredAt() < recentMs) return { ready: true }
  try {
    await probeDatabase()
    checkLimitsOnce()
    return { ready: true }
  } catch (error) {
    log().warn({ err: error instanceof Error ? error.message : error }, 'database does not answer')
    return { ready: false, reason: 'database' }
  }
}

/** As soon as there is a database that can be asked; a start must not depend on it. */
function checkLimitsOnce(): void {
  if (holder.goldfishLimitsChecked) return
  holder.goldfishLimitsChecked = true
  warnOfMissingLimits().catch(() => (holder.goldfishLimitsChecked = false))
}
