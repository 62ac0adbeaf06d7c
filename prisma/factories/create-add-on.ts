import { v7 } from 'uuid'
import type { AddOn, Prisma } from '../../generated/prisma/client'
import { uniqueSuffix } from './unique-suffix'

type AddOnOverrides = Partial<Pick<AddOn, 'code' | 'name' | 'priceCents' | 'position'>>

export async function createAddOn(db: Prisma.TransactionClient, overrides: AddOnOverrides = {}): Promise<AddOn> {
  const suffix = uniqueSuffix()
  return db.addOn.create({
    data: { id: v7(), code: `add-on-${suffix}`, name: `Add-on ${suffix}`, priceCents: 50, ...overrides },
  })
}
