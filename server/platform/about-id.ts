import 'server-only'
import { createHash } from 'node:crypto'

/** A name for a sign-in or an account by which its owner knows it again, and nobody else learns which it is. */
export function aboutId(id: string): string {
  return createHash('sha256').update(`lab:${id}`).digest('hex').slice(0, 12)
}
