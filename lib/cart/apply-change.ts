import type { CartLineView, CartView } from '../views/cart-view'
import { cartSums } from './cart-sums'
import { lineProblem } from './line-problem'

/**
 * What somebody asks of their cart. Changes of one line are sent one after the other.
 * A `return` puts a line back that was taken out; its id is the Idempotency-Key, so that sent again it counts once.
 */
export type CartChange = { id: string; lineId: string } & (
  { kind: 'quantity'; quantity: number } | { kind: 'removal' } | { kind: 'return'; line: CartLineView }
)

/** @returns the cart as the server will make it, if it has nothing against the change */
export function applyChange(cart: CartView, change: CartChange): CartView {
  const lines = linesAfter(cart.lines, change)
  return { ...cart, lines, ...cartSums(lines) }
}

function linesAfter(lines: CartLineView[], change: CartChange): CartLineView[] {
  switch (change.kind) {
    case 'quantity':
      return lines.map((line) => (line.id === change.lineId ? withQuantity(line, change.quantity) : line))
    case 'removal':
      return lines.filter((line) => line.id !== change.lineId)
    case 'return': {
      // Put in again meanwhile, in another tab perhaps: the server adds to that.
      const same = lines.find((line) => lineKey(line) === lineKey(change.line))
      if (!same) return [...lines, withQuantity(change.line, change.line.quantity)]
      return lines.map((line) => (line === same ? withQuantity(line, line.quantity + change.line.quantity) : line))
    }
  }
}

/** What a line is, which stays when it is taken out and put back: its id does not. */
export function lineKey({ sku, addOns }: Pick<CartLineView, 'sku' | 'addOns'>): string {
  return [sku, ...addOns.map(({ code }) => code).toSorted()].join('+')
}

function withQuantity(line: CartLineView, quantity: number): CartLineView {
  return {
    ...line,
    quantity,
    lineTotalCents: line.unitPriceCents * quantity,
    problem: lineProblem(quantity, line.available),
  }
}
