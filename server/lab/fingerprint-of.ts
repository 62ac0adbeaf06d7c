import 'server-only'
import { db } from '@/server/platform/db'
import { fingerprint, type Belongings } from './fingerprint'

type Row = {
  number: string | null
  totalCents: number
  sku: string
  addOnKey: string
  quantity: number
  unitPriceCents: number
}

/**
 * Takes the fingerprint of an account's cart and orders. In one statement, so that an order placed meanwhile is either an order
 * or still the cart. Without prices of the cart, and states of orders: those change by themselves, and nothing is lost by it.
 */
export async function fingerprintOf(userId: string) {
  const rows = await db().$queryRaw<Row[]>`
    SELECT NULL AS number, 0 AS "totalCents", variant.sku, line.add_on_key AS "addOnKey", line.quantity, 0 AS "unitPriceCents"
    FROM carts cart JOIN cart_lines line ON line.cart_id = cart.id JOIN variants variant ON variant.id = line.variant_id
    WHERE cart.user_id = ${userId}::uuid AND cart.status = 'active'
    UNION ALL
    SELECT orders.number, orders.total_cents, line.sku, '', line.quantity, line.unit_price_cents
    FROM orders JOIN order_lines line ON line.order_id = orders.id
    WHERE orders.user_id = ${userId}::uuid AND orders.status <> 'declined'`
  return fingerprint(belongingsOf(rows))
}

function belongingsOf(rows: Row[]): Belongings {
  const orders = new Map<string, Belongings['orders'][number]>()
  for (const { number, totalCents, sku, quantity, unitPriceCents } of rows) {
    if (number === null) continue
    const order = orders.get(number) ?? { number, totalCents, lines: [] }
    order.lines.push({ sku, quantity, unitPriceCents })
    orders.set(number, order)
  }
  return { cartLines: rows.filter(({ number }) => number === null), orders: [...orders.values()] }
}
