import 'server-only'
import { db } from '@/server/platform/db'
import { log } from '@/server/platform/log'
import type { SqlClient } from '@/server/platform/sql-client'

const names = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']

/**
 * Says in the log when Postgres does not keep the time-outs that this replica asked for: a pooler in between swallows them
 * unless it sets them itself, and nobody would notice until something hangs.
 */
export async function warnOfMissingLimits(client: SqlClient = db()): Promise<void> {
  const missing = await client.$queryRaw<{ name: string }[]>`
    SELECT name FROM pg_settings WHERE name = ANY(${names}) AND setting = '0' ORDER BY name`
  if (missing.length === 0) return
  const limits = missing.map(({ name }) => name)
  log().warn({ limits }, 'Postgres keeps no such time-outs for us; behind PgBouncer set them as connect_query')
}
