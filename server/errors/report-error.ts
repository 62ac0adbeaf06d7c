import 'server-only'
import { log } from '@/server/platform/log'

const away =
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|Can't reach database|Connection terminated|timeout exceeded when trying to connect|terminating connection|starting up|shutting down|lock timeout|statement timeout|Unable to start a transaction/i

/**
 * Logs an error that no code expected.
 * @returns 'unavailable' when the database is away or too busy, so that trying again helps; else 'bug'
 */
export function reportError(
  error: unknown,
  request: { method: string; path: string; requestId: string },
): 'unavailable' | 'bug' {
  const kind = away.test(textOf(error)) ? 'unavailable' : 'bug'
  log().error({ err: error, kind, ...request }, 'request failed')
  return kind
}

/** An adapter hides the reason in `cause` or `meta`, at a depth that differs from version to version. */
function textOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return typeof error === 'string' ? error : ''
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return `${code} ${error.message} ${textOf(error.cause, depth + 1)}`
}
