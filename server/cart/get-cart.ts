import 'server-only'
import { db } from '@/server/platform/db'
import type { CartView } from '@/lib/views/cart-view'
import { activeCartOf } from './active-cart-of'
import type { CartOwner } from './cart-owner'
import { emptyCart, readCart } from './read-cart'

/** @returns the owner's cart; an empty one when nothing was put in yet */
export async function getCart(owner: CartOwner): Promise<CartView> {
  if (owner.kind === 'nobody') return emptyCart
  const cart = await db().cart.findFirst({ where: activeCartOf(owner), select: { id: true } })
  return cart ? readCart(db(), cart.id) : emptyCart
}
