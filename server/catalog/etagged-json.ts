import 'server-only'
import { createHash } from 'node:crypto'

/** JSON text and the ETag that belongs to it. Weak, as the proxy may compress it. */
export type EtaggedJson = { text: string; etag: string }

export function etaggedJson(value: unknown): EtaggedJson {
  const text = JSON.stringify(value)
  return { text, etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }
}
