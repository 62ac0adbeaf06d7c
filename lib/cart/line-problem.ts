import type { CartLineProblem } from '../views/cart-view'

/** @returns why so many cannot be ordered while so few are there; null when they can */
export function lineProblem(quantity: number, stock: number): CartLineProblem | null {
  if (stock === 0) return { kind: 'sold_out' }
  return stock < quantity ? { kind: 'insufficient_stock', available: stock } : null
}
