import type { Variant } from '@/generated/prisma/client'
import { createCart } from '@/prisma/factories/create-cart'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'

/** @returns the id of a shopper who has these lines in the cart */
export async function aBuyer(...lines: { variant: Variant; quantity?: number }[]): Promise<string> {
  const { user } = await createUser(db())
  await createCart(db(), { userId: user.id, lines })
  return user.id
}
