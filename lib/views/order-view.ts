import type { DeliveryMethod } from '../delivery'
import type { ShippingAddress } from '../schemas/shipping-address'
import type { AddOnView } from './product-view'

/** `expired`: never paid, and undone after a while. */
export type OrderStatusView = 'pending' | 'paid' | 'declined' | 'expired'

export type OrderLineView = {
  sku: string
  name: string
  variantName: string
  productSlug: string
  picture: string
  addOns: AddOnView[]
  quantity: number
  unitPriceCents: number
  lineTotalCents: number
}

export type OrderView = {
  number: string
  status: OrderStatusView
  lines: OrderLineView[]
  subtotalCents: number
  deliveryCents: number
  totalCents: number
  currency: string
  delivery: DeliveryMethod
  shippingAddress: ShippingAddress
  payment: { method: 'card'; cardLast4: string } | null
  /** ISO 8601, UTC. */
  placedAt: string
}

export type OrderSummaryView = Pick<OrderView, 'number' | 'status' | 'totalCents' | 'currency' | 'placedAt'> & {
  itemCount: number
  /** Up to four, for a row of thumbnails. */
  pictures: string[]
}
