import 'server-only'
import { productTag } from '@/lib/catalog-tags'
import type { SqlClient } from '@/server/platform/sql-client'
import { transaction } from '@/server/platform/transaction'
import { writeOutbox } from '@/server/platform/write-outbox'

/**
 * Deletes accounts of the lab whose day is over, with their carts and orders, and puts on the shelf again what they bought: a
 * demonstration must not sell the shop out. Accounts of people have no end and are never touched.
 * One account at a time, each in a transaction of its own; whoever dies in the middle leaves the rest to the next time.
 */
export async function expireLabAccounts(signal?: AbortSignal): Promise<{ accounts: number }> {
  let accounts = 0
  while (!signal?.aborted && (await transaction(deleteOne))) accounts += 1
  return { accounts }
}

async function deleteOne(tx: SqlClient): Promise<boolean> {
  // One whose order is still to be paid, or undone, by whoever does that: the next time.
  const [account] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM users
    WHERE lab_ends_at < now() AND NOT EXISTS (SELECT FROM orders WHERE user_id = users.id AND status = 'pending')
    ORDER BY lab_ends_at LIMIT 1 FOR UPDATE SKIP LOCKED`
  if (!account) return false
  const { id } = account
  await putBack(tx, id)
  await tx.$executeRaw`DELETE FROM orders WHERE user_id = ${id}::uuid`
  // Carts and sign-ins go with it.
  await tx.$executeRaw`DELETE FROM users WHERE id = ${id}::uuid`
  return true
}

async function putBack(tx: SqlClient, userId: string): Promise<void> {
  // In the order of the SKUs, in which everybody changes stock.
  const bought = await tx.$queryRaw<{ sku: string; slug: string; quantity: number }[]>`
    SELECT sku, max(product_slug) AS slug, sum(quantity)::int AS quantity
    FROM orders JOIN order_lines line ON line.order_id = orders.id
    WHERE user_id = ${userId}::uuid AND status = 'paid' GROUP BY sku ORDER BY sku COLLATE "C"`
  for (const { sku, quantity } of bought) {
    await tx.variant.updateMany({ where: { sku }, data: { stock: { increment: quantity } } })
  }
  if (bought.length > 0)
    await writeOutbox(
      tx,
      bought.map(({ slug }) => productTag(slug)),
    )
}
