import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseTrouble } from './database-trouble'
import { db } from './db'
import type { SqlClient } from './sql-client'

const attempts = 3
const pauseMs = 25

/**
 * Does the work in one transaction. When two transactions were in each other's way, Postgres undid the whole of one, and
 * that one is tried again, twice at most.
 * @param work must do nothing outside of the transaction that may not be done again
 * @throws whatever the work throws, and what Prisma says of a database in trouble, see databaseTrouble
 */
export async function transaction<T>(
  work: (tx: SqlClient) => Promise<T>,
  limits?: { maxWait: number; timeout: number },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(work, limits)
    } catch (error) {
      if (attempt === attempts || databaseTrouble(error) !== 'conflict') throw error
      // Uneven, so that the two do not meet again.
      await sleep(pauseMs * attempt * (0.5 + Math.random()))
    }
  }
}
