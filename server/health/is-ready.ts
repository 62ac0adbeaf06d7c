import 'server-only'
import { databaseAnsweredAt } from '@/server/platform/database-pool'
import { log } from '@/server/platform/log'
import { probeDatabase } from './probe-database'
import { warnOfMissingLimits } from './warn-of-missing-limits'

const holder = globalThis as typeof globalThis & {
  __goldfishPhase?: 'starting' | 'serving' | 'leaving'
  goldfishLimitsChecked?: boolean
}
/** A database that finished a command so lately need not be asked. */
const recentMs = 1_000

/**
 * @returns whether the proxy may send requests here: the database answers, and this replica has warmed up and is not about
 * to leave. Redis does not count.
 */
export async function isReady(): Promise<{ ready: boolean; reason?: 'leaving' | 'database' | 'starting' }> {
  // Set by deploy/replica/phase.mjs; in `next dev` by nobody.
  if (holder.__goldfishPhase === 'leaving') return { ready: false, reason: 'leaving' }
  try {
    if (performance.now() - databaseAnsweredAt() >= recentMs) {
      await probeDatabase()
      checkLimitsOnce()
    }
    return holder.__goldfishPhase === 'starting' ? { ready: false, reason: 'starting' } : { ready: true }
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
