import 'server-only'
import { v7 } from 'uuid'

/** A new UUIDv7: rows made later sort later, so indexes grow at their end. */
export function newId(): string {
  return v7()
}
