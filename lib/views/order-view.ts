import { z } from 'zod'
import { deliveryMethods } from '../delivery'
import { shippingAddressSchema } from '../schemas/shipping-address'
import { cartLineViewSchema } from './cart-view'

const orderStatusSchema = z
  .enum(['pending', 'paid', 'declined', 'expired'])
  .describe('`pending` while the outcome of the payment is not known; `expired`: never paid, and undone after a while.')

export type OrderStatusView = z.output<typeof orderStatusSchema>

const orderLineViewSchema = cartLineViewSchema.pick({
  sku: true,
  name: true,
  variantName: true,
  productSlug: true,
  picture: true,
  addOns: true,
  quantity: true,
  unitPriceCents: true,
  lineTotalCents: true,
})

export type OrderLineView = z.output<typeof orderLineViewSchema>

export const orderViewSchema = z.object({
  number: z.string(),
  status: orderStatusSchema,
  lines: z.array(orderLineViewSchema),
  subtotalCents: z.int().min(0),
  deliveryCents: z.int().min(0),
  totalCents: z.int().min(0),
  currency: z.string(),
  delivery: z.enum(deliveryMethods),
  shippingAddress: shippingAddressSchema,
  payment: z.object({ method: z.literal('card'), cardLast4: z.string() }).nullable(),
  placedAt: z.iso.datetime().describe('In UTC.'),
})

export type OrderView = z.output<typeof orderViewSchema>

export const orderSummaryViewSchema = orderViewSchema
  .pick({ number: true, status: true, totalCents: true, currency: true, placedAt: true })
  .extend({
    itemCount: z.int().min(0),
    pictures: z.array(z.string()).max(4).describe('Up to four, for a row of thumbnails.'),
  })

export type OrderSummaryView = z.output<typeof orderSummaryViewSchema>
