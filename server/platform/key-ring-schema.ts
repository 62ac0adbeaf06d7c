import 'server-only'
import { z } from 'zod'

export type SigningKey = {
  /** Stands in the header of every token that this key signed. */
  kid: string
  /** As base64url. */
  secret: string
  /** When it stops verifying; null for a key that nobody has retired yet. */
  until: Date | null
}

const minKeyBytes = 32
const instant = z.iso.datetime()

/** Without padding: people write both. */
const byteLength = (base64url: string) => Math.floor((base64url.replace(/=+$/, '').length * 3) / 4)

/**
 * `kid:secret,kid:secret:2027-01-20T12:00:00Z`, separated by commas or lines: the first key signs, all verify, a key with
 * a time only until then.
 */
export const keyRingSchema = z
  .string()
  .transform((text) =>
    text
      .split(/[,\n]/)
      .filter((entry) => entry.trim() !== '')
      .map((entry) => {
        const [kid = '', secret = '', ...until] = entry.trim().split(':')
        return { kid, secret, until: until.length === 0 ? null : until.join(':') }
      }),
  )
  .refine(
    (keys) => keys.length > 0 && keys.every((key) => /^[\w.-]{1,32}$/.test(key.kid) && /^[\w+/-]+=*$/.test(key.secret)),
    'is not a list of kid:secret pairs',
  )
  .refine(
    (keys) => keys.every((key) => byteLength(key.secret) >= minKeyBytes),
    `has a secret of under ${minKeyBytes} bytes`,
  )
  .refine((keys) => new Set(keys.map((key) => key.kid)).size === keys.length, 'names a kid twice')
  .refine(
    (keys) => keys.every((key) => key.until === null || instant.safeParse(key.until).success),
    'has a key whose end is not a time such as 2027-01-20T12:00:00Z',
  )
  // It would sign tokens that end all at once.
  .refine((keys) => keys[0]?.until === null, 'begins with a key that has an end: the first one signs')
  .transform((keys): SigningKey[] =>
    keys.map((key) => ({ ...key, until: key.until === null ? null : new Date(key.until) })),
  )
