import { requireAccount, requireFreshAccount } from '@/app/_http/account'
import { setHint } from '@/app/_http/hint-cookie'
import { formKey } from '@/app/_http/form-key'
import { HttpProblem } from '@/app/_http/http-problem'
import { idempotencyKey } from '@/app/_http/idempotency-key'
import { privateJson } from '@/app/_http/json'
import { limited } from '@/app/_http/limited'
import { mutation } from '@/app/_http/mutation'
import { orderProblem } from '@/app/_http/order-failure'
import { parse } from '@/app/_http/parse'
import { requestId } from '@/app/_http/request-id'
import { route } from '@/app/_http/route'
import { seeOther } from '@/app/_http/see-other'
import { orderRequestSchema } from '@/lib/schemas/order-request'
import { pageSchema } from '@/lib/schemas/page'
import { isOrderKeyUsed } from '@/server/checkout/is-order-key-used'
import { placeOrder } from '@/server/checkout/place-order'
import { getCart } from '@/server/cart/get-cart'
import { listOrders } from '@/server/orders/list-orders'
import { drainOutbox } from '@/server/outbox/drain-outbox'

/** The requester's orders, newest first: `?page`. */
export const GET = route(async (request) => {
  const shopper = await requireAccount()
  const { page } = parse(pageSchema, Object.fromEntries(new URL(request.url).searchParams))
  return privateJson(await listOrders(shopper.id, page))
})

/**
 * `{ shippingAddress, delivery, payment }` with an Idempotency-Key → 201 and the order. However often it is sent with
 * one key, and to whichever replicas, there is one order, and every repeat gets the first answer.
 */
export const POST = mutation({ name: 'checkout', path: '/checkout' }, async (request, { value, isForm }) => {
  const { shopper } = await requireFreshAccount()
  const key = isForm ? formKey(value) : idempotencyKey(request)
  if (key === null) {
    throw new HttpProblem(400, 'idempotency_key_required', 'Send an Idempotency-Key, so that the order is placed once.')
  }
  const order = parse(orderRequestSchema, value)
  const isRepeat = () => isOrderKeyUsed(shopper.id, key)
  await limited(request, 'checkout', { who: shopper.id, id: key, isRepeat })
  const placed = await placeOrder(shopper.id, order, { key, requestId: requestId(request) })
  // The pages learn of the stock that is left; nobody waits for it, and the timer repeats what fails.
  void drainOutbox()
  if (placed.kind === 'key_reused') {
    throw new HttpProblem(422, 'idempotency_key_reused', 'This Idempotency-Key came with another body before.')
  }
  if (placed.kind === 'in_progress') {
    const detail = 'This order is being placed right now. Ask again in a moment with the same key.'
    throw new HttpProblem(409, 'in_progress', detail, { headers: { 'Retry-After': '1' } })
  }
  const replayed: Record<string, string> = placed.kind === 'replayed' ? { 'Idempotency-Replayed': 'true' } : {}
  if (!placed.outcome.ok) throw orderProblem(placed.outcome.error, replayed)
  const { number } = placed.outcome.value
  const cart = await getCart({ kind: 'user', userId: shopper.id })
  await setHint({ name: shopper.name, cartCount: cart.itemCount, notice: null })
  if (isForm) return seeOther(`/orders/${number}`)
  return privateJson(placed.outcome.value, { status: 201, headers: { Location: `/api/orders/${number}`, ...replayed } })
})
