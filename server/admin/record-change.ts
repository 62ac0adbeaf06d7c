import 'server-only'
import { newId } from '@/server/platform/new-id'
import type { SqlClient } from '@/server/platform/sql-client'
import { writeOutbox } from '@/server/platform/write-outbox'
import type { Administrator } from './find-administrator'

/** Who changes something, and in which request. */
export type ChangeContext = { administrator: Administrator; requestId: string }

type Change = {
  action: 'variant.changed' | 'product.changed'
  /** "variant:BEA-YIR-250-WHL", "product:yirgacheffe-adado" */
  subject: string
  /** Only what changes. */
  before: Record<string, string | number>
  after: Record<string, string | number>
  /** Cache tags of everything that shows it. */
  tags: string[]
}

/** Writes down a change and what it makes stale. To be called in the transaction of the change, while its row is locked. */
export async function recordChange(tx: SqlClient, context: ChangeContext, { tags, ...change }: Change): Promise<void> {
  const { administrator, requestId } = context
  await tx.auditEntry.create({ data: { id: newId(), actorId: administrator.id, requestId, ...change } })
  await writeOutbox(tx, tags)
}
