import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { CartOwner } from './cart-owner'

/** The owner's active cart, and nobody else's: a guest's token stops working once the cart belongs to an account. */
export function activeCartOf(owner: Exclude<CartOwner, { kind: 'nobody' }>): Prisma.CartWhereInput {
  return owner.kind === 'user'
    ? { userId: owner.userId, status: 'active' }
    : { id: owner.cartId, userId: null, status: 'active' }
}
