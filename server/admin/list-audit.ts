import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { db } from '@/server/platform/db'

export type AuditEntryView = {
  id: string
  actor: { email: string; name: string }
  action: string
  subject: string
  /** Only what changed. */
  before: Prisma.JsonValue
  after: Prisma.JsonValue
  /** ISO 8601, UTC. */
  changedAt: string
  requestId: string
}

export type AuditPageView = { items: AuditEntryView[]; total: number; page: number; pageSize: number }

const pageSize = 50

/** @returns what administrators changed, newest first @param page counts from 1 */
export async function listAudit(page: number): Promise<AuditPageView> {
  const [entries, total] = await Promise.all([
    db().auditEntry.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        actor: { select: { email: true, name: true } },
        action: true,
        subject: true,
        before: true,
        after: true,
        createdAt: true,
        requestId: true,
      },
    }),
    db().auditEntry.count(),
  ])
  const items = entries.map(({ createdAt, ...entry }) => ({ ...entry, changedAt: createdAt.toISOString() }))
  return { items, total, page, pageSize }
}
