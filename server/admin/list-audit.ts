import 'server-only'
import type { AuditPageView } from '@/lib/views/admin-view'
import { db } from '@/server/platform/db'

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
