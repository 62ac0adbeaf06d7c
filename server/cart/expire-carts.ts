import 'server-only'
import { cartTokenDays } from '@/lib/cart-token-days'
import { db } from '@/server/platform/db'
import { inBatches } from '@/server/platform/in-batches'

const batchSize = 500

/**
 * Deletes guests' carts that nobody can reach any more, because the token of the browser has run out: it is renewed with
 * every change of the cart. And the lines of carts that became a paid order, which has its own. Shoppers' carts stay.
 * @param signal to stop after the batch in hand
 */
export async function expireCarts(signal?: AbortSignal): Promise<{ carts: number; lines: number }> {
  return {
    carts: await inBatches(batchSize, deleteCarts, signal),
    lines: await inBatches(batchSize, deleteLines, signal),
  }
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
