import { v7 } from 'uuid'
import type { Order, Payment, Prisma, Variant } from '../../generated/prisma/client'
import { uniqueSuffix } from './unique-suffix'

type OrderOverrides = Partial<Pick<Order, 'status' | 'expiredAt' | 'createdAt'>> & {
  userId: string
  /** The cart that was ordered, which is closed. */
  cartId: string
  variant: Pick<Variant, 'sku' | 'priceCents'>
  quantity?: number
  /** What its line says that it was, which nothing refers to. */
  productSlug?: string
  paymentStatus?: Payment['status']
}

/** An order of one line that is fetched at the counter. Where nothing is said it waits for its payment. */
export async function createOrder(
  db: Prisma.TransactionClient,
  {
    variant,
    quantity = 1,
    productSlug = 'a-product',
    paymentStatus = 'pending',
    createdAt = new Date(),
    ...order
  }: OrderOverrides,
): Promise<Order> {
  const totalCents = variant.priceCents * quantity
  await db.cart.update({ where: { id: order.cartId }, data: { status: 'ordered' } })
  return db.order.create({
    data: {
      id: v7(),
      // Like the shop's own, but for the letters that those leave out.
      number: `GF-${uniqueSuffix().toUpperCase()}`,
      currency: 'EUR',
      subtotalCents: totalCents,
      deliveryCents: 0,
      totalCents,
      delivery: 'pickup',
      address: { name: 'Test Shopper', line1: 'Main 1', city: 'Ulm', postalCode: '89073', country: 'DE' },
      createdAt,
      ...order,
      payment: {
        create: {
          id: v7(),
          status: paymentStatus,
          amountCents: totalCents,
          currency: 'EUR',
          cardLast4: '4242',
          createdAt,
        },
      },
      lines: {
        create: {
          id: v7(),
          sku: variant.sku,
          productSlug,
          productName: 'Product',
          variantName: '',
          picture: 'amnesia-dark-roast',
          quantity,
          unitPriceCents: variant.priceCents,
          lineTotalCents: totalCents,
          position: 0,
        },
      },
    },
  })
}
