import 'server-only'

/** Why there is no order. In every case the cart is as it was and nothing was charged. */
export type PlaceOrderFailure =
  | { code: 'cart_empty' }
  | { code: 'sold_out'; items: ShortItem[] }
  | { code: 'insufficient_stock'; items: ShortItem[] }
  /** The buyer has not seen these prices yet. From now on they count as seen. */
  | { code: 'price_changed'; totalCents: number; subtotalCents: number; deliveryCents: number }
  | { code: 'card_declined' }
  /** It was not paid in time, because whoever placed it was cut off, and was undone. */
  | { code: 'order_expired' }

/** Something of which fewer are left than the cart asks for. */
export type ShortItem = { sku: string; name: string; wanted: number; available: number }
