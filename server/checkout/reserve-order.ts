import 'server-only'
import { currency } from '@/lib/money'
import { deliveryFeeCents } from '@/lib/delivery'
import { fail, ok, type Result } from '@/lib/result'
import type { OrderRequest } from '@/lib/schemas/order-request'
import type { CartLineView, CartView } from '@/lib/views/cart-view'
import { readCart } from '@/server/cart/read-cart'
import { newId } from '@/server/platform/new-id'
import type { SqlClient } from '@/server/platform/sql-client'
import { orderNumber } from './order-number'
import type { PlaceOrderFailure, ShortItem } from './place-order-failure'
import { takeStock } from './take-stock'

/**
 * Turns the shopper's cart into an order that waits for its payment: prices of this moment, stock taken, cart closed.
 * Must run in a transaction that is rolled back when it fails.
 * @returns the order's id
 */
export async function reserveOrder(
  tx: SqlClient,
  shopperId: string,
  request: OrderRequest,
): Promise<Result<{ orderId: string }, PlaceOrderFailure>> {
  // The lock keeps the lines as they are; a second order of the same cart waits here and then finds no cart.
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM carts WHERE user_id = ${shopperId}::uuid AND status = 'active' FOR UPDATE`
  if (!locked) return fail({ code: 'cart_empty' })
  const quotes = await quotedPrices(tx, locked.id)
  const cart = await readCart(tx, locked.id)
  if (cart.lines.length === 0) return fail({ code: 'cart_empty' })

  const deliveryCents = deliveryFeeCents(request.delivery, cart.subtotalCents)
  const totalCents = cart.subtotalCents + deliveryCents
  const seen =
    cart.lines.every((line) => quotes.get(line.id) === line.unitPriceCents) &&
    (request.expectedTotalCents === undefined || request.expectedTotalCents === totalCents)
  if (!seen) return fail({ code: 'price_changed', totalCents, subtotalCents: cart.subtotalCents, deliveryCents })
  const short = shortItems(cart)
  if (short.length > 0) return fail(shortage(short))

  const orderId = newId()
  await createOrder(tx, { orderId, shopperId, cart, cartId: locked.id, request, deliveryCents, totalCents })
  await tx.cart.update({ where: { id: locked.id }, data: { status: 'ordered', updatedAt: new Date() } })
  // Last, because everybody who buys the same thing waits for these rows until we commit.
  const missing = await takeStock(tx, cart.lines)
  return missing ? fail(shortage([missing])) : ok({ orderId })
}

/** What the shopper was last shown, by line. Read before readCart, which replaces it by what it shows. */
async function quotedPrices(tx: SqlClient, cartId: string): Promise<Map<string, number>> {
  const lines = await tx.cartLine.findMany({ where: { cartId }, select: { id: true, quotedUnitPriceCents: true } })
  return new Map(lines.map((line) => [line.id, line.quotedUnitPriceCents]))
}

/** A quick refusal before anything is written; takeStock decides. */
function shortItems(cart: CartView): ShortItem[] {
  return cart.lines.flatMap((line) =>
    line.problem ? [{ sku: line.sku, name: line.name, wanted: line.quantity, available: line.available }] : [],
  )
}

function shortage(items: ShortItem[]): PlaceOrderFailure {
  return { code: items.every((item) => item.available === 0) ? 'sold_out' : 'insufficient_stock', items }
}

async function createOrder(
  tx: SqlClient,
  order: {
    orderId: string
    shopperId: string
    cart: CartView
    cartId: string
    request: OrderRequest
    deliveryCents: number
    totalCents: number
  },
): Promise<void> {
  const { orderId, cart, request, totalCents } = order
  await tx.order.create({
    data: {
      id: orderId,
      number: orderNumber(),
      userId: order.shopperId,
      cartId: order.cartId,
      currency,
      subtotalCents: cart.subtotalCents,
      deliveryCents: order.deliveryCents,
      totalCents,
      delivery: request.delivery,
      address: JSON.parse(JSON.stringify(request.shippingAddress)),
      payment: {
        create: { id: newId(), amountCents: totalCents, currency, cardLast4: request.payment.cardNumber.slice(-4) },
      },
    },
  })
  await tx.orderLine.createMany({ data: cart.lines.map((line, position) => snapshot(line, position, orderId)) })
}

function snapshot(line: CartLineView, position: number, orderId: string) {
  const { sku, productSlug, variantName, picture, addOns, quantity, unitPriceCents, lineTotalCents } = line
  return {
    id: newId(),
    orderId,
    sku,
    productSlug,
    productName: line.name,
    variantName,
    picture,
    addOns,
    quantity,
    unitPriceCents,
    lineTotalCents,
    position,
  }
}
