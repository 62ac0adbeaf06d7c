import { v7 } from 'uuid'
import type { Prisma } from '../../generated/prisma/client'
import { categories } from '../catalogue/categories'

/** Writes the categories; those that exist (by slug) are brought to what prisma/catalogue says. */
export async function writeCategories(tx: Prisma.TransactionClient): Promise<void> {
  for (const [position, { slug, name, tagline }] of categories.entries()) {
    const content = { name, tagline, position }
    await tx.category.upsert({ where: { slug }, create: { id: v7(), slug, ...content }, update: content })
  }
}
