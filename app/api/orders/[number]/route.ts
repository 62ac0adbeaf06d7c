import { requireAccount } from '@/app/_http/account'
import { HttpProblem } from '@/app/_http/http-problem'
import { privateJson } from '@/app/_http/json'
import { route } from '@/app/_http/route'
import { findOrder } from '@/server/orders/find-order'

/** One of the requester's orders. Somebody else's is not found, so that numbers cannot be tried out. */
export const GET = route<{ number: string }>(async (_request, { params }) => {
  const shopper = await requireAccount()
  const order = await findOrder((await params).number, shopper.id)
  if (!order) throw new HttpProblem(404, 'unknown_order', 'There is no such order.')
  return privateJson(order)
})
