import { v7 } from 'uuid'
import type { AddOn, Cart, CartLine, Prisma, Variant } from '../../generated/prisma/client'

type LineOverrides = {
  variant: Pick<Variant, 'id' | 'priceCents'>
  quantity?: number
  addOns?: Pick<AddOn, 'code' | 'priceCents'>[]
  /** What one cost when it was put in, add-ons included; today's price where nothing is said. */
  unitPriceCents?: number
}

type CartOverrides = Partial<Pick<Cart, 'userId' | 'status'>> & { lines?: LineOverrides[] }

/** A cart with what is in it. Without a userId it is a guest's. */
export async function createCart(
  db: Prisma.TransactionClient,
  { lines = [], ...overrides }: CartOverrides = {},
): Promise<Cart & { lines: CartLine[] }> {
  return db.cart.create({
    data: { id: v7(), version: lines.length, ...overrides, lines: { create: lines.map(lineData) } },
    include: { lines: { orderBy: { id: 'asc' } } },
  })
}

function lineData({ variant, quantity = 1, addOns = [], unitPriceCents }: LineOverrides) {
  const today = addOns.reduce((sum, addOn) => sum + addOn.priceCents, variant.priceCents)
  return {
    id: v7(),
    variantId: variant.id,
    addOnKey: addOns
      .map((addOn) => addOn.code)
      .sort()
      .join('+'),
    quantity,
    addedUnitPriceCents: unitPriceCents ?? today,
    quotedUnitPriceCents: unitPriceCents ?? today,
  }
}
