import 'server-only'
import type { Order } from '@/generated/prisma/client'
import type { OrderStatusView } from '@/lib/views/order-view'

/** What people are told of the state in an order's row. */
export function orderStatus({ status, expiredAt }: Pick<Order, 'status' | 'expiredAt'>): OrderStatusView {
  return expiredAt ? 'expired' : status
}
