import 'server-only'
import type { Result } from '@/lib/result'
import type { CartView } from '@/lib/views/cart-view'
import { hashRequest, once } from '@/server/platform/idempotency'
import { addLine, type AddLineFailure } from './add-line'
import type { CartOwner } from './cart-owner'

/**
 * Adds to the cart once for one key.
 * @param ids the client's key, or null: then the proxy's request id serves, which a resend keeps. Who has no cart yet is
 * nobody in particular, and could be told the answer to somebody else's key: there the request id alone counts.
 */
export async function addLineOnce(
  owner: CartOwner,
  line: { sku: string; quantity: number; addOns: string[] },
  ids: { key: string | null; requestId: string },
): Promise<{ kind: 'done' | 'replayed'; outcome: Result<CartView, AddLineFailure> } | { kind: 'key_reused' }> {
  const identity = {
    scope: `cart-line:${scopeOf(owner)}`,
    key: (owner.kind === 'nobody' ? null : ids.key) ?? ids.requestId,
    requestHash: hashRequest(line),
    requestId: ids.requestId,
  }
  return once(identity, (tx) => addLine(tx, owner, line))
}

function scopeOf(owner: CartOwner): string {
  if (owner.kind === 'user') return `user:${owner.userId}`
  return owner.kind === 'guest' ? `guest:${owner.cartId}` : 'nobody'
}
