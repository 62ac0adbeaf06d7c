import { z } from 'zod'
import { cartProblem } from '@/app/_http/cart-failure'
import { findCartRequester, rememberCart, type CartRequester } from '@/app/_http/cart-owner'
import { leaveFormFeedback } from '@/app/_http/form-feedback'
import { privateJson } from '@/app/_http/json'
import { mutation } from '@/app/_http/mutation'
import { parse } from '@/app/_http/parse'
import { seeOther } from '@/app/_http/see-other'
import { setQuantitySchema } from '@/lib/schemas/cart-line'
import type { Problem } from '@/lib/problem'
import type { CartLineView, CartView } from '@/lib/views/cart-view'
import { getCart } from '@/server/cart/get-cart'
import { removeLine } from '@/server/cart/remove-line'
import { setLineQuantity } from '@/server/cart/set-line-quantity'

type Params = { id: string }
const form = { name: 'cart' as const, path: '/cart' }

/** `{ quantity }` sets how many → the cart. */
export const PUT = mutation<Params>(form, async (_request, { value }, { params }) => {
  return privateJson(await set(await findCartRequester(), (await params).id, value))
})

/** Takes the line out → the cart. One that is gone already is no error. */
export const DELETE = mutation<Params>(form, async (_request, _body, { params }) => {
  return privateJson(await remove(await findCartRequester(), (await params).id))
})

/** The same for a page's form, which can only post: `quantity` sets, `remove` takes out, which the page offers to undo. */
export const POST = mutation<Params>(form, async (_request, { value }, { params }) => {
  const requester = await findCartRequester()
  const { id } = await params
  if ('remove' in Object(value)) {
    const before = await getCart(requester.owner)
    await remove(requester, id)
    const line = before.lines.find((one) => one.id === id)
    if (line) await leaveFormFeedback('cart', removed(line), whatItWas(line))
  } else {
    await set(requester, id, value)
  }
  return seeOther('/cart')
})

async function set(requester: CartRequester, lineId: string, input: unknown): Promise<CartView> {
  const { quantity } = parse(setQuantitySchema, input)
  if (!z.uuid().safeParse(lineId).success) throw cartProblem({ code: 'line_not_found' })
  const result = await setLineQuantity(requester.owner, lineId, quantity)
  if (!result.ok) throw cartProblem(result.error)
  await rememberCart(requester, result.value)
  return result.value
}

async function remove(requester: CartRequester, lineId: string): Promise<CartView> {
  if (!z.uuid().safeParse(lineId).success) throw cartProblem({ code: 'line_not_found' })
  const cart = await removeLine(requester.owner, lineId)
  await rememberCart(requester, cart)
  return cart
}

/** No problem, but it is said at the same place. */
function removed({ name }: CartLineView): Problem {
  return { type: 'about:blank', title: 'Removed', status: 200, code: 'removed', detail: `${name} is out of your cart.` }
}

function whatItWas({ sku, quantity, addOns }: CartLineView) {
  return { sku, quantity: String(quantity), addOns: addOns.map(({ code }) => code) }
}
