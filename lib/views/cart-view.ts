import type { AddOnView } from './product-view'

/** Why a line cannot be ordered as it stands. */
export type CartLineProblem =
  | { kind: 'sold_out' }
  /** Fewer are left than the line asks for. */
  | { kind: 'insufficient_stock'; available: number }

export type CartLineView = {
  id: string
  sku: string
  name: string
  variantName: string
  productSlug: string
  picture: string
  addOns: AddOnView[]
  quantity: number
  /** Current price of one, add-ons included. */
  unitPriceCents: number
  lineTotalCents: number
  available: number
  /** What one cost when it was put in, where that differs from now. */
  priceChangedFromCents: number | null
  problem: CartLineProblem | null
}

export type CartView = {
  /** Null until something was put in. */
  id: string | null
  /** Rises with every change: of two copies the higher one is newer. */
  version: number
  lines: CartLineView[]
  /** Sum of the quantities. */
  itemCount: number
  subtotalCents: number
  currency: string
}
