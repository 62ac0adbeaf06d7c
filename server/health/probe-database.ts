import 'server-only'
import { Client } from 'pg'
import { env } from '@/server/platform/env'
import { within } from '@/server/platform/within'

const timeoutMs = 1_000

/**
 * Asks the database something, on a connection beside the pool: a pool of which every connection is in use says nothing
 * about whether the database is there, and a replica that is busy must not be taken for one that is cut off.
 * @throws Error when there is no answer in time
 */
export async function probeDatabase(): Promise<void> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: timeoutMs,
    application_name: `goldfish-${env().REPLICA_NAME}-ready`,
  })
  // It may break when nobody waits for it any more.
  client.on('error', () => {})
  try {
    await within(
      timeoutMs,
      client.connect().then(() => client.query('SELECT 1')),
    )
  } finally {
    // Not waited for: a server that does not answer does not take leave either.
    void client.end().catch(() => {})
  }
}
