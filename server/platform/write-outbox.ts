import 'server-only'
import type { SqlClient } from './sql-client'

/**
 * Notes, in the transaction that changes something, which cache tags must expire once it has committed: so the change
 * and its invalidation stand or fall together, whatever becomes of Redis and of this replica.
 * @param tags from lib/catalog-tags, at least one
 */
export async function writeOutbox(tx: SqlClient, tags: string[]): Promise<void> {
  const distinct = [...new Set(tags)].sort()
  await tx.$executeRaw`INSERT INTO outbox (tags) VALUES (${distinct}::text[])`
}
