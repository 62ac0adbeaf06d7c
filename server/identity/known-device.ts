import 'server-only'
import { randomUUID } from 'node:crypto'
import { cookies } from 'next/headers'
import { accountKeys } from './account-keys'
import { deviceCookieName } from './cookie-names'
import { sessionCookieOptions } from './session-cookie'
import { signToken, verifyToken } from './signed-token'

const deviceDays = 180

/**
 * Whether somebody has signed in to this account from this browser before. Its tries to sign in are then counted apart
 * from everybody else's, so that strangers who guess at the account cannot keep its owner out.
 * @returns the browser's id; null for a browser that is not known to the account
 */
export async function findKnownDevice(email: string): Promise<string | null> {
  const token = (await cookies()).get(deviceCookieName())?.value
  const verified = token ? await verifyToken('goldfish:device', token) : null
  if (!verified?.ok || !accountKeys(email).some((key) => key === verified.claims.sub)) return null
  return verified.claims.jti ?? null
}

/** Makes this browser known to the account that has just been signed in to; it may forget another one by it. */
export async function rememberDevice(email: string): Promise<void> {
  const jti = (await findKnownDevice(email)) ?? randomUUID()
  const expiresAt = new Date(Date.now() + deviceDays * 24 * 3600 * 1000)
  const [sub] = accountKeys(email)
  const token = await signToken('goldfish:device', { sub, jti }, expiresAt)
  const jar = await cookies()
  jar.set(deviceCookieName(), token, { ...sessionCookieOptions(), expires: expiresAt })
}
