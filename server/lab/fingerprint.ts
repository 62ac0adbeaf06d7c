import 'server-only'
import { createHash } from 'node:crypto'

/** What somebody has here. */
export type Belongings = {
  cartLines: { sku: string; addOnKey: string; quantity: number }[]
  orders: {
    number: string
    totalCents: number
    lines: { sku: string; quantity: number; unitPriceCents: number }[]
  }[]
}

/**
 * A fingerprint of what must not be lost, and the text that it was taken of: equal for equal belongings, in whichever order they
 * were read.
 */
export function fingerprint({ cartLines, orders }: Belongings) {
  const ofCart = cartLines.map(
    ({ sku, addOnKey, quantity }) => `cart ${sku}${addOnKey && `+${addOnKey}`} × ${quantity}`,
  )
  const ofOrders = orders.map(({ number, totalCents, lines }) => {
    const bought = lines.map(({ sku, quantity, unitPriceCents }) => `${sku} × ${quantity} at ${unitPriceCents}`)
    return `order ${number} of ${totalCents}: ${bought.toSorted().join(', ')}`
  })
  const covered = [...ofCart.toSorted(), ...ofOrders.toSorted()]
  const sha256 = createHash('sha256').update(covered.join('\n')).digest('hex')
  return { sha256, covered, cartLines: cartLines.length, orders: orders.length }
}
