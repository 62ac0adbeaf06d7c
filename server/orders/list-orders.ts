import 'server-only'
import { db } from '@/server/platform/db'
import type { OrderSummaryView } from '@/lib/views/order-view'
import { isOrder } from './is-order'
import { orderStatus } from './order-status'

const pageSize = 20

/**
 * The shopper's orders, newest first.
 * @param page counts from 1
 */
export async function listOrders(
  shopperId: string,
  page: number,
): Promise<{ items: OrderSummaryView[]; total: number; page: number; pageSize: number }> {
  const where = { userId: shopperId, ...isOrder }
  const [orders, total] = await Promise.all([
    db().order.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        number: true,
        status: true,
        expiredAt: true,
        totalCents: true,
        currency: true,
        createdAt: true,
        lines: { select: { quantity: true, picture: true }, orderBy: { position: 'asc' } },
      },
    }),
    db().order.count({ where }),
  ])
  const items = orders.map(({ createdAt, expiredAt, lines, ...order }) => ({
    ...order,
    status: orderStatus({ status: order.status, expiredAt }),
    placedAt: createdAt.toISOString(),
    itemCount: lines.reduce((sum, line) => sum + line.quantity, 0),
    pictures: lines.slice(0, 4).map((line) => line.picture),
  }))
  return { items, total, page, pageSize }
}
