import { z } from 'zod'
import { addOnViewSchema } from './product-view'

/** Why a line cannot be ordered as it stands. */
const cartLineProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sold_out') }),
  z.object({
    kind: z.literal('insufficient_stock'),
    available: z.int().min(0).describe('Fewer are left than the line asks for.'),
  }),
])

export type CartLineProblem = z.output<typeof cartLineProblemSchema>

export const cartLineViewSchema = z.object({
  id: z.uuid(),
  sku: z.string(),
  name: z.string(),
  variantName: z.string(),
  productSlug: z.string(),
  picture: z.string(),
  addOns: z.array(addOnViewSchema),
  quantity: z.int().min(1),
  unitPriceCents: z.int().min(0).describe('Current price of one, add-ons included.'),
  lineTotalCents: z.int().min(0),
  available: z.int().min(0),
  priceChangedFromCents: z.int().nullable().describe('What one cost when it was put in, where that differs from now.'),
  problem: cartLineProblemSchema.nullable(),
})

export type CartLineView = z.output<typeof cartLineViewSchema>

export const cartViewSchema = z.object({
  id: z.uuid().nullable().describe('Null until something was put in.'),
  version: z.int().min(0).describe('Rises with every change: of two copies the higher one is newer.'),
  lines: z.array(cartLineViewSchema),
  itemCount: z.int().min(0).describe('Sum of the quantities.'),
  subtotalCents: z.int().min(0),
  currency: z.string(),
})

export type CartView = z.output<typeof cartViewSchema>
