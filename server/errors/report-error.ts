import 'server-only'
import { databaseTrouble } from '@/server/platform/database-trouble'
import { log } from '@/server/platform/log'

/** What an error that no code expected means for whoever asked. */
export type ErrorKind =
  /** The database is away or too busy: trying again helps. */
  | 'unavailable'
  /** The database can be read, but not written for now: looking around works, and trying again later helps. */
  | 'read_only'
  | 'bug'

/** Logs an error that no code expected. @returns what it means */
export function reportError(error: unknown, request: { method: string; requestId: string }): ErrorKind {
  const trouble = databaseTrouble(error)
  const kind = trouble === null ? 'bug' : trouble === 'read_only' ? 'read_only' : 'unavailable'
  log().error({ err: error, kind, trouble, ...request }, 'request failed')
  return kind
}
