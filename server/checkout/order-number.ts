import 'server-only'
import { randomInt } from 'node:crypto'
import { orderNumberAlphabet, orderNumberLength } from '@/lib/order-number'

/** @returns a new public order number such as GF-7K3M9Q2PXV: 50 random bits, so that no number leads to another */
export function orderNumber(): string {
  const characters = Array.from(
    { length: orderNumberLength },
    () => orderNumberAlphabet[randomInt(orderNumberAlphabet.length)],
  )
  return `GF-${characters.join('')}`
}
