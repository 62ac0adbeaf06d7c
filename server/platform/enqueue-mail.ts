import 'server-only'
import { fromPrisma } from 'pg-boss'
import type { JobName } from '@/prisma/job-queues'
import { jobQueue } from './job-queue'
import type { Mail } from './mail'
import { newId } from './new-id'
import type { SqlClient } from './sql-client'

const queue: JobName = 'send-mail'

/**
 * Sends a mail with the transaction: when that is rolled back, or the replica dies before it commits, nobody ever hears
 * of it. After the commit some replica sends it within seconds, and again when it fails. It is sent twice only when a replica
 * dies between sending it and noting that; both then have the same Message-ID.
 */
export async function enqueueMail(tx: SqlClient, mail: Mail): Promise<void> {
  await jobQueue().send(queue, mail, { id: newId(), db: fromPrisma(tx) })
}
