import { v7 } from 'uuid'
import type { Prisma } from '../../generated/prisma/client'
import { addOns } from '../catalogue/add-ons'

/** Writes the add-ons; those that exist (by code) are brought to what prisma/catalogue says. */
export async function writeAddOns(tx: Prisma.TransactionClient): Promise<void> {
  for (const [position, { code, name, priceCents }] of addOns.entries()) {
    const content = { name, priceCents, position }
    await tx.addOn.upsert({ where: { code }, create: { id: v7(), code, ...content }, update: content })
  }
}
