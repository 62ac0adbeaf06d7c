import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { countCatalogRead } from '@/server/platform/count-catalog-read'
import { databaseTrouble } from '@/server/platform/database-trouble'
import { db } from '@/server/platform/db'
import { readAsItIs, readCaughtUp } from '@/server/platform/read-replica'
import type { SqlClient } from '@/server/platform/sql-client'
import { recall, remember } from './remembered'

/** How long a page waits for Postgres when there is something older that it could show; the second, after it waited in vain. */
const patienceMs = { first: 2_000, again: 250 }
/** How long that is remembered. A page asks several times, and people ask for several pages. */
const rememberTroubleMs = 2_000

let troubleAt = -Infinity

/** `isFresh`: as new as the primary. What is not must be kept in no cache for longer than a moment. */
export type CatalogRead<T> = { value: T; isFresh: boolean }

/**
 * Reads something of the catalogue: from the read replica if it knows all that the primary does, else from the primary. When
 * that is away or does not answer in time, people see what the read replica has, or what was read within the last
 * minutes: they can look around while nothing can be bought.
 * @param key what is read: another question, another key
 * @param read may be called several times
 * @throws what Prisma says of a database in trouble when there is nothing to be shown instead
 */
export async function readCatalog<T extends object | null>(
  key: string,
  read: (client: SqlClient) => Promise<T>,
): Promise<CatalogRead<T>> {
  const reading = readNow(read)
  const outcome = await Promise.race([
    reading.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    ),
    sleep(isTroubled() ? patienceMs.again : patienceMs.first, undefined, { ref: false }),
  ])
  if (outcome && 'value' in outcome) {
    troubleAt = -Infinity
    if (outcome.value) remember(key, outcome.value)
    return { value: outcome.value, isFresh: true }
  }
  if (outcome && databaseTrouble(outcome.error) === null) throw outcome.error
  troubleAt = performance.now()
  const older = (await fromStandby(read)) ?? (await fromCopy<T>(key))
  return older ? { value: older.value, isFresh: false } : { value: await reading, isFresh: true }
}

const isTroubled = () => performance.now() - troubleAt < rememberTroubleMs

async function readNow<T>(read: (client: SqlClient) => Promise<T>): Promise<T> {
  const found = await readCaughtUp(read)
  countCatalogRead(found ? 'replica' : 'primary')
  return found ? found.value : read(db())
}

async function fromStandby<T>(read: (client: SqlClient) => Promise<T>): Promise<{ value: T } | undefined> {
  const found = await readAsItIs(read)
  if (found) countCatalogRead('replica_as_it_is')
  return found
}

async function fromCopy<T extends object | null>(key: string): Promise<{ value: T } | undefined> {
  const value = await recall<T>(key)
  if (!value) return undefined
  countCatalogRead('copy')
  return { value }
}
