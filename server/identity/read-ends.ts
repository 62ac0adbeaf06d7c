import 'server-only'
import { db } from '@/server/platform/db'
import type { EndedWhy } from './end-sign-ins'
import type { Ends } from './ends-copy'

type Row = {
  kind: 'span' | 'sign-in' | 'account'
  id: string
  why: EndedWhy
  version: number
  at: number
  from: number
}

/**
 * Asks Postgres what has ended lately: one statement on two small indexes.
 * @param since how long ago it begins, or from when in milliseconds of Postgres' clock
 */
export async function readEnds(since: { seconds: number } | { at: number }): Promise<Ends> {
  const [seconds, at] = 'at' in since ? [0, since.at] : [since.seconds, null]
  const rows = await db().$queryRaw<Row[]>`
    WITH span AS (
      SELECT coalesce(to_timestamp(${at}::float8 / 1000), statement_timestamp() - make_interval(secs => ${seconds}::float8))
        AS from_time)
    SELECT 'span' AS kind, '' AS id, '' AS why, 0 AS version,
      extract(epoch FROM statement_timestamp())::float8 * 1000 AS at,
      extract(epoch FROM from_time)::float8 * 1000 AS "from" FROM span
    UNION ALL
    SELECT 'sign-in', id::text, ended_why, 0, extract(epoch FROM ended_at)::float8 * 1000, 0
    FROM sign_ins WHERE ended_at >= (SELECT from_time FROM span)
    UNION ALL
    SELECT 'account', id::text, '', session_version, extract(epoch FROM sessions_ended_at)::float8 * 1000, 0
    FROM users WHERE sessions_ended_at >= (SELECT from_time FROM span)`
  const span = rows.find(({ kind }) => kind === 'span')
  if (!span) throw new Error('Postgres did not say what time it is')
  return {
    from: span.from,
    until: span.at,
    signIns: rows.flatMap((row) => (row.kind === 'sign-in' ? [[row.id, row.why, row.at]] : [])),
    accounts: rows.flatMap((row) => (row.kind === 'account' ? [[row.id, row.version, row.at]] : [])),
  }
}
