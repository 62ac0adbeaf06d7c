import 'server-only'
import { createHmac } from 'node:crypto'

/**
 * What the log calls a person: enough to find all lines of one, useless to whoever has only the log. Keyed, because a plain
 * hash of an id can be searched for.
 * @returns 16 hexadecimal digits
 */
export function pseudonym({ userId, key }: { userId: string; key: string }): string {
  return createHmac('sha256', key).update(`goldfish:log:${userId}`).digest('hex').slice(0, 16)
}
