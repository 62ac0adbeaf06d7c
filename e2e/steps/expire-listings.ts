import { catalogTag } from '../../lib/catalog-tags'
import type { PrismaClient } from '../../generated/prisma/client'

/** Tells the replicas, as a change by the shop itself would, that shelves and listings are not what they were. */
export async function expireListings(database: PrismaClient): Promise<void> {
  await database.outbox.create({ data: { tags: [catalogTag()] } })
}
