import 'server-only'
import { z } from 'zod'
import type { OrderStatusView } from '@/lib/views/order-view'
import { db } from './db'
import { metrics } from './metrics'
import { nowAndThen } from './now-and-then'
import { askRedis } from './redis'
import { orderCountsKey } from './redis-keys'

const everyMs = 10_000

const countSchema = z.int().min(0)
const countsSchema = z.object({
  pending: countSchema,
  paid: countSchema,
  declined: countSchema,
  expired: countSchema,
} satisfies Record<OrderStatusView, typeof countSchema>)

type Counts = z.output<typeof countsSchema>

/**
 * Brings the figures of the last day's orders up to date, every 10 s at most. One replica counts for all: what it found is
 * in Redis for as long. Without Redis each counts for itself.
 */
export const lookAtOrders = nowAndThen(everyMs, readCounts, (counts) => {
  const { ordersByStatus } = metrics()
  for (const status of countsSchema.keyof().options) ordersByStatus.set({ status }, counts?.[status] ?? NaN)
})

async function readCounts(): Promise<Counts> {
  const shared = countsSchema.safeParse(parseJson(await askRedis((redis) => redis.get(orderCountsKey()))))
  if (shared.success) return shared.data
  const counts = await countOrders()
  void askRedis((redis) => redis.set(orderCountsKey(), JSON.stringify(counts), 'PX', everyMs))
  return counts
}

function parseJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

// Of a day, by an index on the time: of all orders ever it would take longer every month.
async function countOrders(): Promise<Counts> {
  const rows = await db().$queryRaw<{ status: OrderStatusView; count: number }[]>`
    SELECT CASE WHEN expired_at IS NULL THEN status::text ELSE 'expired' END AS status, count(*)::int AS count
    FROM orders WHERE created_at > now() - interval '24 hours' GROUP BY 1`
  const none = { pending: 0, paid: 0, declined: 0, expired: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) }
}
