import 'server-only'
import { env } from './env'
import { keyRing } from './key-ring'
import { requestContext } from './request-context'

/**
 * From now on the request's log lines say who sent it, by a pseudonym. Without LOG_HASH_KEY it is made with the key that
 * signs, which is the same for all replicas, but not for ever: after a rotation everybody has another one.
 */
export function noteUser(userId: string): void {
  const context = requestContext()
  // The key is taken here and not by the log, as the key ring itself writes to the log.
  if (context) context.user = { userId, key: env().LOG_HASH_KEY ?? keyRing()[0].secret }
}
