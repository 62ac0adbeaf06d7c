import 'server-only'

/**
 * What is wrong with the database, and not with the question:
 * - away: it cannot be reached, is starting or going, or the connection broke; what was under way may or may not be done
 * - busy: no connection, lock or answer came in time; nothing was changed
 * - conflict: two transactions were in each other's way; nothing was changed, and the whole of it may be tried again
 * - read_only: it can be read, not written: a standby, after a failover or before one is over
 */
export type DatabaseTrouble = 'away' | 'busy' | 'conflict' | 'read_only'

/** SQLSTATE, or its class (the first two characters). 08 is also what PgBouncer says of its own accord. */
const bySqlState: Record<string, DatabaseTrouble> = {
  '08': 'away',
  '25006': 'read_only',
  '25P03': 'away', // idle_in_transaction_session_timeout: the connection is ended
  '25P04': 'busy', // transaction_timeout
  '40001': 'conflict',
  '40P01': 'conflict', // deadlock
  '53': 'busy', // too many connections, out of memory, disk full
  '55P03': 'busy', // lock_timeout
  '57014': 'busy', // statement_timeout
  '57P01': 'away', // shutting down
  '57P02': 'away', // crashed
  '57P03': 'away', // starting up
}

/** Prisma's, where it keeps no SQLSTATE. */
const byPrismaCode: Record<string, DatabaseTrouble> = {
  P1001: 'away',
  P1002: 'away',
  P1008: 'away',
  P1017: 'away',
  P2024: 'busy',
  P2034: 'conflict',
  P2037: 'busy',
}

/** The same of a statement in raw SQL, where the adapter's word stands for the code. */
const byAdapterKind: Record<string, DatabaseTrouble> = {
  DatabaseNotReachable: 'away',
  ConnectionClosed: 'away',
  SocketTimeout: 'away',
  TooManyConnections: 'busy',
  TransactionWriteConflict: 'conflict',
}

const brokenSocket =
  /^(ECONN(REFUSED|RESET|ABORTED)|E(PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NETDOWN|AI_AGAIN)|ENOTFOUND)$/

/** pg and its pool have no codes for these. */
const byMessage: [RegExp, DatabaseTrouble][] = [
  [/^timeout exceeded when trying to connect$/, 'busy'],
  [/^Connection terminated/, 'away'],
  [/^Client (has encountered a connection error|was closed) and is not queryable$/, 'away'],
  [/^no answer within \d+ ms$/, 'busy'], // ours, see within
  [/^(timeout expired|Postgres was silent for \d+ ms)$/, 'away'],
]

/** P2028 is also said of a transaction that is used after its end, which is a bug of ours. */
const transactionTookTooLong =
  /Unable to start a transaction in the given time|cannot be executed on an expired transaction/

/** @returns what is wrong with the database; null when the error is about something else */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  if (!(error instanceof Error)) return null
  const { sqlState, kind } = adapterCause(error)
  const code = textField(error, 'code')
  const state = sqlState || code
  return (
    bySqlState[state] ??
    bySqlState[state.slice(0, 2)] ??
    byAdapterKind[kind] ??
    byPrismaCode[code] ??
    (brokenSocket.test(code) ? 'away' : undefined) ??
    (code === 'P2028' && transactionTookTooLong.test(error.message) ? 'busy' : undefined) ??
    byMessage.find(([words]) => words.test(error.message))?.[1] ??
    null
  )
}

/** Prisma keeps what its adapter was told in `meta`; what a commit was told it throws as it is. */
function adapterCause(error: Error): { sqlState: string; kind: string } {
  const meta: unknown = 'meta' in error ? error.meta : undefined
  const adapterError: unknown = error.name === 'DriverAdapterError' ? error : Object(meta).driverAdapterError
  const cause: unknown = Object(adapterError).cause
  return { sqlState: textField(cause, 'originalCode'), kind: textField(cause, 'kind') }
}

function textField(of: unknown, name: string): string {
  const value: unknown = Object(of)[name]
  return typeof value === 'string' ? value : ''
}
