import type { CartLineView, CartView } from '../views/cart-view'

/** @returns how many things lines are, and what they cost together before delivery */
export function cartSums(
  lines: Pick<CartLineView, 'quantity' | 'lineTotalCents'>[],
): Pick<CartView, 'itemCount' | 'subtotalCents'> {
  return {
    itemCount: lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotalCents: lines.reduce((sum, line) => sum + line.lineTotalCents, 0),
  }
}
