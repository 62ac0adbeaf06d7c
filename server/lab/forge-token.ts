import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { ShopperView } from '@/lib/views/shopper-view'
import { env } from '@/server/platform/env'
import { keyRing } from '@/server/platform/key-ring'

export type ForgeryKind = 'expired' | 'unknown-key'

const daySeconds = 86_400

/**
 * Makes a token that looks like one of ours and is good for nothing:
 * - `expired` is signed by our key, and has been over by all three clocks (expiry, idle time, absolute end) since a day before
 *   any session of today can have begun;
 * - `unknown-key` is signed by a key that is made for it and forgotten at once.
 * Both are of a sign-in that never was, and never of an administrator.
 * @param shopper whose token it seems to be
 */
export async function forgeToken(kind: ForgeryKind, { id, email, name }: ShopperView): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const issuedAt = kind === 'expired' ? now - env().SESSION_MAX_SECONDS - daySeconds : now
  const [ours] = keyRing()
  const key =
    kind === 'expired'
      ? ours
      : { kid: `not-ours-${randomUUID().slice(0, 8)}`, secret: randomBytes(32).toString('base64url') }
  const claims = { email, name, role: 'shopper', sid: randomUUID(), auth_time: issuedAt, ver: 0 }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: key.kid, typ: 'JWT' })
    .setSubject(id)
    .setIssuer('goldfish')
    .setAudience('goldfish:session')
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 60 + (kind === 'expired' ? 0 : env().SESSION_IDLE_SECONDS))
    .sign(Buffer.from(key.secret, 'base64url'))
}
