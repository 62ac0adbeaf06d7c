import 'server-only'
import type { SqlClient } from '@/server/platform/sql-client'
import { newId } from '@/server/platform/new-id'
import { activeCartOf } from './active-cart-of'
import type { CartOwner } from './cart-owner'

/**
 * Finds the owner's active cart, or makes one, and locks it until the transaction ends by raising its version.
 * So changes of one cart happen one after the other, and none goes into a cart that is just being ordered.
 * @returns the cart's id
 */
export async function openCart(tx: SqlClient, owner: CartOwner): Promise<string> {
  const existing = owner.kind === 'nobody' ? null : await lockActive(tx, owner)
  if (existing) return existing
  if (owner.kind !== 'user') {
    const cart = await tx.cart.create({ data: { id: newId(), version: 1 }, select: { id: true } })
    return cart.id
  }
  // Two replicas may open an account's first cart at once: the unique index lets one through, both then use it.
  await tx.$executeRaw`
    INSERT INTO carts (id, user_id) VALUES (${newId()}::uuid, ${owner.userId}::uuid)
    ON CONFLICT (user_id) WHERE status = 'active' AND user_id IS NOT NULL DO NOTHING`
  const opened = await lockActive(tx, owner)
  if (!opened) throw new Error('the cart that was just opened is gone')
  return opened
}

async function lockActive(tx: SqlClient, owner: Exclude<CartOwner, { kind: 'nobody' }>): Promise<string | null> {
  const [cart] = await tx.cart.updateManyAndReturn({
    where: activeCartOf(owner),
    data: { version: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  })
  return cart?.id ?? null
}
