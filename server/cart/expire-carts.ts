import 'server-only'
import { cartTokenDays } from '@/lib/cart-token-days'
import { db } from '@/server/platform/db'

const batchSize = 500

/**
 * Deletes guests' carts that nobody can reach any more, because the token of the browser has run out: it is renewed with
 * every change of the cart. And the lines of carts that became a paid order, which has its own. Shoppers' carts stay.
 * In batches, so that no row is locked for long; whoever dies in the middle leaves the rest to the next time.
 * @param signal to stop after the batch in hand
 */
export async function expireCarts(signal?: AbortSignal): Promise<{ carts: number; lines: number }> {
  return { carts: await repeat(deleteCarts, signal), lines: await repeat(deleteLines, signal) }
}

async function repeat(deleteBatch: () => Promise<number>, signal: AbortSignal | undefined): Promise<number> {
  let sum = 0
  while (!signal?.aborted) {
    const deleted = await deleteBatch()
    sum += deleted
    if (deleted < batchSize) break
  }
  return sum
}

function deleteCarts(): Promise<number> {
  return db().$executeRaw`
    DELETE FROM carts WHERE id IN (
      SELECT id FROM carts
      WHERE user_id IS NULL AND status <> 'ordered' AND updated_at < now() - make_interval(days => ${cartTokenDays})
      LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)`
}

function deleteLines(): Promise<number> {
  return db().$executeRaw`
    DELETE FROM cart_lines WHERE id IN (
      SELECT line.id FROM cart_lines line JOIN carts cart ON cart.id = line.cart_id
      WHERE cart.status = 'ordered' AND EXISTS (SELECT FROM orders WHERE cart_id = cart.id AND status = 'paid')
      LIMIT ${batchSize} FOR UPDATE OF line SKIP LOCKED)`
}
