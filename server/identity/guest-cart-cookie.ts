import 'server-only'
import { cookies } from 'next/headers'
import { cartTokenDays } from '@/lib/cart-token-days'
import { cartCookieName } from './cookie-names'
import { sessionCookieOptions } from './session-cookie'
import { signToken, verifyToken } from './signed-token'

/** @returns the id of the guest's cart that this browser holds a signed token for; null without one or with a bad one */
export async function findGuestCartId(): Promise<string | null> {
  const token = (await cookies()).get(cartCookieName())?.value
  if (!token) return null
  const verified = await verifyToken('goldfish:cart', token)
  return verified.ok ? (verified.claims.sub ?? null) : null
}

/** Gives this browser the guest's cart. */
export async function setGuestCartCookie(cartId: string): Promise<void> {
  const expiresAt = new Date(Date.now() + cartTokenDays * 24 * 3600 * 1000)
  const token = await signToken('goldfish:cart', { sub: cartId }, expiresAt)
  const jar = await cookies()
  jar.set(cartCookieName(), token, { ...sessionCookieOptions(), expires: expiresAt })
}

/** Takes it away again, once the cart went into an account. */
export async function clearGuestCartCookie(): Promise<void> {
  const jar = await cookies()
  jar.delete({ name: cartCookieName(), ...sessionCookieOptions() })
}
