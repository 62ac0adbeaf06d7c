import 'server-only'

// How long anything may take that has to do with Postgres. Each is shorter than the next one that would end it less
// kindly, and the last is below the 15 s after which the proxy stops listening.

/** For a connection: until one of the pool's is free, or a new one stands. */
export const connectionWaitMs = 5_000
/** For somebody else's row or table. Below the next, because a lock that is waited for in vain deserves its own name. */
export const lockWaitMs = 4_000
/** For one statement. */
export const statementMs = 5_000
/** Without a byte from Postgres in the middle of something: then nobody is there who could end the statement. */
export const silenceMs = 6_000
/** For a transaction from its first statement to its last. */
export const transactionMs = 10_000
/** In a transaction without a statement: its owner has gone, and its locks keep others waiting. */
export const idleInTransactionMs = 10_000
/** A connection that nobody needed for so long is given back. */
export const idleConnectionMs = 30_000
