import { cartProblem } from '@/app/_http/cart-failure'
import { findCartRequester, rememberCart } from '@/app/_http/cart-owner'
import { formKey } from '@/app/_http/form-key'
import { HttpProblem } from '@/app/_http/http-problem'
import { idempotencyKey } from '@/app/_http/idempotency-key'
import { privateJson } from '@/app/_http/json'
import { mutation } from '@/app/_http/mutation'
import { parse } from '@/app/_http/parse'
import { requestId } from '@/app/_http/request-id'
import { seeOther } from '@/app/_http/see-other'
import { ownPath } from '@/lib/own-path'
import { addCartLineSchema } from '@/lib/schemas/cart-line'
import { addLineOnce } from '@/server/cart/add-line-once'

/**
 * `{ sku, quantity, addOns? }` adds to what is there → the cart. Sent again by the proxy, or with the same
 * Idempotency-Key, it counts once.
 */
export const POST = mutation({ name: 'cart', path: '/cart' }, async (request, { value, isForm }) => {
  const requester = await findCartRequester()
  const line = parse(addCartLineSchema, value)
  const added = await addLineOnce(requester.owner, line, {
    key: isForm ? formKey(value) : idempotencyKey(request),
    requestId: requestId(request),
  })
  if (added.kind === 'key_reused') {
    throw new HttpProblem(422, 'idempotency_key_reused', 'This Idempotency-Key came with another body before.')
  }
  if (!added.outcome.ok) throw cartProblem(added.outcome.error)
  const cart = added.outcome.value
  await rememberCart(requester, cart)
  if (isForm) return seeOther(ownPath(Object(value).returnTo, '/cart'))
  const headers: Record<string, string> = added.kind === 'replayed' ? { 'Idempotency-Replayed': 'true' } : {}
  return privateJson(cart, { status: 201, headers })
})
