import 'server-only'
import { Buffer } from 'node:buffer'
import { env } from '@/server/platform/env'

export type SigningKey = { kid: string; secret: Uint8Array }

let ring: SigningKey[] | undefined

/** The signing keys that all replicas share, from AUTH_KEYS. The first one signs, all of them verify. */
export function keyRing(): [SigningKey, ...SigningKey[]] {
  ring ??= env().AUTH_KEYS.map(({ kid, secret }) => ({ kid, secret: Buffer.from(secret, 'base64url') }))
  const [first, ...others] = ring
  if (!first) throw new Error('AUTH_KEYS holds no key')
  return [first, ...others]
}
