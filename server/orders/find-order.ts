import 'server-only'
import { db } from '@/server/platform/db'
import { isOrderNumber } from '@/lib/order-number'
import type { OrderView } from '@/lib/views/order-view'
import { isOrder } from './is-order'
import { orderSelect, toOrderView } from './to-order-view'

/** @returns the shopper's order; null when there is none of that number or it is somebody else's */
export async function findOrder(number: string, shopperId: string): Promise<OrderView | null> {
  if (!isOrderNumber(number)) return null
  const order = await db().order.findUnique({
    where: { number, userId: shopperId, ...isOrder },
    select: orderSelect,
  })
  return order && toOrderView(order)
}
