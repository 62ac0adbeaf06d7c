import 'server-only'
import { createHash } from 'node:crypto'

/** What is kept of a letter's token, which has 32 random bytes: nobody can guess those, so nothing slower is needed. */
export function letterHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
