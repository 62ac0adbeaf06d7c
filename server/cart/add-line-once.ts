import 'server-only'
import type { Result } from '@/lib/result'
import type { CartView } from '@/lib/views/cart-view'
import { hashRequest, once, reserve, storeOutcome } from '@/server/platform/idempotency'
import { addLine, type AddLineFailure } from './add-line'
import type { CartOwner } from './cart-owner'

/**
 * Adds to the cart once for one key.
 * @param ids the client's key, or null: then the proxy's request id serves, which a resend keeps. Who has no cart yet is
 * nobody in particular, and could be told the answer to somebody else's key: there the request id alone counts. The key
 * is kept for the cart that this makes, as its token may arrive though the answer itself does not.
 */
export async function addLineOnce(
  owner: CartOwner,
  line: { sku: string; quantity: number; addOns: string[] },
  ids: { key: string | null; requestId: string },
): Promise<{ kind: 'done' | 'replayed'; outcome: Result<CartView, AddLineFailure> } | { kind: 'key_reused' }> {
  const identity = {
    scope: scopeOf(owner),
    key: (owner.kind === 'nobody' ? null : ids.key) ?? ids.requestId,
    requestHash: hashRequest(line),
    requestId: ids.requestId,
  }
  return once(identity, async (tx) => {
    const outcome = await addLine(tx, owner, line)
    if (owner.kind !== 'nobody' || ids.key === null || !outcome.ok || outcome.value.id === null) return outcome
    const repeat = { ...identity, scope: scopeOf({ kind: 'guest', cartId: outcome.value.id }), key: ids.key }
    await reserve(tx, repeat)
    await storeOutcome(tx, repeat, outcome)
    return outcome
  })
}

function scopeOf(owner: CartOwner): string {
  if (owner.kind === 'user') return `cart-line:user:${owner.userId}`
  return owner.kind === 'guest' ? `cart-line:guest:${owner.cartId}` : 'cart-line:nobody'
}
