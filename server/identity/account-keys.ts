import 'server-only'
import { createHmac } from 'node:crypto'
import { keyRing } from '@/server/platform/key-ring'

/**
 * Names an account by its e-mail address, whether there is one or not, where the address itself is not to be read: in a
 * cookie, in Redis.
 * @param email in lower case
 * @returns the name by each key of the ring; the first is the one to write down
 */
export function accountKeys(email: string): [string, ...string[]] {
  const [first, ...others] = keyRing()
  const named = ({ secret }: { secret: string }) =>
    createHmac('sha256', secret).update(`account:${email}`).digest('base64url')
  return [named(first), ...others.map(named)]
}
