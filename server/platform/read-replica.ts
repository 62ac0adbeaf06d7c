import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/generated/prisma/client'
import { Breaker } from '@/cache-handlers/breaker.js'
import { openPool } from './database-pool'
import { db } from './db'
import { env } from './env'
import { log } from './log'
import type { SqlClient } from './sql-client'
import { within } from './within'

/** How long a read waits for the read replica to catch up; afterwards the primary is asked, and for a while nobody waits. */
const catchUpMs = 100
const pollMs = 5
/** For a whole read: waiting for a connection, catching up, reading. */
const deadlineMs = 1_000
/** How long a read replica that was too slow or away is left alone, doubling up to the second figure. */
const openMs = { first: 500, most: 5_000 }

type Replica = { client: PrismaClient; breaker: Breaker }

// On globalThis, because `next dev` loads this module anew with every edit and each copy would open a pool of its own.
const holder = globalThis as typeof globalThis & { goldfishReadReplica?: Replica }

/**
 * Reads from the read replica, if there is one and it has everything that was committed before this was called. So what is
 * read is as new as from the primary itself: when a price has changed and its cache tags have expired, nobody can fill the
 * caches with the old price again, however far behind the read replica is.
 *
 * The primary is asked only how far it is, which costs it next to nothing.
 * @param read may be called although its value is thrown away
 * @returns undefined when the primary must be asked
 * @throws what Prisma says when the primary does not answer, see databaseTrouble
 */
export async function readCaughtUp<T>(read: (tx: SqlClient) => Promise<T>): Promise<{ value: T } | undefined> {
  const replica = readReplica()
  if (!replica || replica.breaker.isOpen) return undefined
  const position = await primaryPosition()
  if (!position) return undefined
  return replica.breaker.run(() => readAfter(replica, position, read))
}

/**
 * Reads from the read replica whatever it has, for when the primary is away.
 * @returns undefined when there is no read replica, or it does not answer either
 */
export async function readAsItIs<T>(read: (tx: SqlClient) => Promise<T>): Promise<{ value: T } | undefined> {
  const replica = readReplica()
  if (!replica) return undefined
  try {
    return { value: await within(deadlineMs, read(replica.client)) }
  } catch {
    return undefined
  }
}

type Position = { lsn: string; timeline: number }

/** How far the primary has come. After a failover another timeline begins, and positions of two are not comparable. */
async function primaryPosition(): Promise<Position | undefined> {
  // The position at which the next change will be written: all that anybody can see is before it.
  const [position] = await db().$queryRaw<Position[]>`
    SELECT at.lsn::text AS lsn, ('x' || left(pg_walfile_name(at.lsn), 8))::bit(32)::int AS timeline
    FROM (SELECT CASE WHEN NOT pg_is_in_recovery() THEN pg_current_wal_insert_lsn() END AS lsn) at
    WHERE at.lsn IS NOT NULL`
  return position
}

/** @throws Error when the read replica does not get so far in time */
async function readAfter<T>(
  { client }: Replica,
  position: Position,
  read: (tx: SqlClient) => Promise<T>,
): Promise<{ value: T }> {
  // One transaction: behind one address there may be several read replicas, and another one may be further behind.
  return client.$transaction(async (tx) => {
    const deadline = performance.now() + catchUpMs
    while (!(await hasReached(tx, position))) {
      if (performance.now() > deadline) throw new Error(`the read replica is more than ${catchUpMs} ms behind`)
      await sleep(pollMs)
    }
    return { value: await read(tx) }
  })
}

async function hasReached(tx: SqlClient, { lsn, timeline }: Position): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ hasReached: boolean | null }[]>`
    SELECT pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= ${lsn}::pg_lsn
       AND (SELECT timeline_id FROM pg_control_checkpoint()) = ${timeline} AS "hasReached"`
  return answer?.hasReached === true
}

function readReplica(): Replica | undefined {
  const url = env().DATABASE_REPLICA_URL
  if (url === undefined) return undefined
  holder.goldfishReadReplica ??= open(url)
  return holder.goldfishReadReplica
}

function open(url: string): Replica {
  const client = new PrismaClient({
    adapter: new PrismaPg(openPool(url, 'reads').pool),
    transactionOptions: { maxWait: deadlineMs, timeout: deadlineMs },
  })
  const replica: Replica = {
    client,
    breaker: new Breaker({
      probe: async () => {
        const position = await primaryPosition()
        if (!position) throw new Error('the primary is a read replica itself')
        await within(
          deadlineMs,
          readAfter(replica, position, async () => undefined),
        )
      },
      onOpen: () => log().warn('the read replica is away or too far behind; the primary is asked'),
      deadlineMs,
      openMs,
    }),
  }
  return replica
}
