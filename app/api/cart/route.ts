import { findCartRequester } from '@/app/_http/cart-owner'
import { privateJson } from '@/app/_http/json'
import { route } from '@/app/_http/route'
import { getCart } from '@/server/cart/get-cart'

/** The requester's cart, at the prices and stock of this moment. */
export const GET = route(async () => {
  const { owner } = await findCartRequester()
  return privateJson(await getCart(owner))
})
