import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/generated/prisma/client'
import { shippingAddressSchema } from '@/lib/schemas/shipping-address'
import type { OrderView } from '@/lib/views/order-view'
import { orderStatus } from './order-status'

export const orderSelect = {
  number: true,
  status: true,
  expiredAt: true,
  subtotalCents: true,
  deliveryCents: true,
  totalCents: true,
  currency: true,
  delivery: true,
  address: true,
  createdAt: true,
  payment: { select: { cardLast4: true } },
  lines: {
    orderBy: { position: 'asc' },
    select: {
      sku: true,
      productName: true,
      variantName: true,
      productSlug: true,
      picture: true,
      addOns: true,
      quantity: true,
      unitPriceCents: true,
      lineTotalCents: true,
    },
  },
} satisfies Prisma.OrderSelect

const addOnsSchema = z.array(z.object({ code: z.string(), name: z.string(), priceCents: z.number() }))

export function toOrderView(order: Prisma.OrderGetPayload<{ select: typeof orderSelect }>): OrderView {
  const { address, createdAt, expiredAt, payment, lines, ...rest } = order
  return {
    ...rest,
    status: orderStatus({ status: rest.status, expiredAt }),
    shippingAddress: shippingAddressSchema.parse(address),
    payment: payment && { method: 'card', cardLast4: payment.cardLast4 },
    placedAt: createdAt.toISOString(),
    lines: lines.map(({ productName, addOns, ...line }) => ({
      ...line,
      name: productName,
      addOns: addOnsSchema.parse(addOns),
    })),
  }
}
