import { openDatabase } from '@/prisma/factories/database'
import type { PlacedOrder } from './shopping-plan'
import type { Stage } from './stage'

/** What stands in the database after a drill. */
export type StockTaking = {
  /** Of those that were answered: how many are there, paid and with the total that was answered. */
  ordersFound: number
  /** All orders of the drill's shoppers, answered or not. */
  ordersInDatabase: number
  /** Orders more than carts they were made of. */
  duplicates: number
  /** Orders whose payment was left open. */
  unsettled: number
  stockBefore: number
  /** In orders that hold their stock. */
  sold: number
  stockLeft: number
}

/** Counts what a drill has left in the database. @param placed the orders that shoppers were told of */
export async function takeStock(
  databaseUrl: string,
  { emailDomain, goods, stockOfEach }: Stage,
  placed: readonly PlacedOrder[],
): Promise<StockTaking> {
  const database = openDatabase(databaseUrl)
  try {
    const skus = goods.map(({ sku }) => sku)
    const orders = await database.order.findMany({
      where: { user: { email: { endsWith: `@${emailDomain}` } } },
      select: { number: true, status: true, totalCents: true, cartId: true },
    })
    const paid = new Map(orders.filter(({ status }) => status === 'paid').map((one) => [one.number, one.totalCents]))
    const sold = await database.orderLine.aggregate({
      where: { sku: { in: skus }, order: { status: { not: 'declined' } } },
      _sum: { quantity: true },
    })
    const left = await database.variant.aggregate({ where: { sku: { in: skus } }, _sum: { stock: true } })
    return {
      ordersFound: placed.filter(({ number, totalCents }) => paid.get(number) === totalCents).length,
      ordersInDatabase: orders.length,
      duplicates: orders.length - new Set(orders.map(({ cartId }) => cartId)).size,
      unsettled: orders.filter(({ status }) => status === 'pending').length,
      stockBefore: goods.length * stockOfEach,
      sold: sold._sum.quantity ?? 0,
      stockLeft: left._sum.stock ?? 0,
    }
  } finally {
    await database.$disconnect()
  }
}
