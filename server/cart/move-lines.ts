import 'server-only'
import type { SqlClient } from '@/server/platform/sql-client'
import { maxLineQuantity } from '@/lib/max-line-quantity'

/**
 * Moves all lines of one cart into another; where both hold the same thing the quantities add up.
 * Both carts must be locked by the caller's transaction.
 */
export async function moveLines(tx: SqlClient, fromCartId: string, toCartId: string): Promise<void> {
  // gen_random_uuid is no UUIDv7, but the rows must be made inside the one statement that reads them.
  await tx.$executeRaw`
    INSERT INTO cart_lines (id, cart_id, variant_id, add_on_key, quantity,
                            added_unit_price_cents, quoted_unit_price_cents, created_at)
    SELECT gen_random_uuid(), ${toCartId}::uuid, variant_id, add_on_key, quantity,
           added_unit_price_cents, quoted_unit_price_cents, created_at
    FROM cart_lines WHERE cart_id = ${fromCartId}::uuid
    ON CONFLICT (cart_id, variant_id, add_on_key) DO UPDATE
    SET quantity = least(${maxLineQuantity}, cart_lines.quantity + excluded.quantity)`
  await tx.cartLine.deleteMany({ where: { cartId: fromCartId } })
}
