import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import type { CartLineView } from '@/lib/views/cart-view'
import { cartStore } from './cart-store'

/** Asks for so many of a line, unless that is what is shown already. */
export function askForQuantity(line: CartLineView, quantity: number): void {
  if (quantity === line.quantity) return
  cartStore.ask({ id: newIdempotencyKey(), kind: 'quantity', lineId: line.id, quantity })
}
