import 'server-only'
import { databaseTrouble } from '@/server/platform/database-trouble'
import { requestContext } from '@/server/platform/request-context'

/**
 * To be told of every error that ends a request. A page has no way to choose its status, so Next answers 500; where the
 * database was the reason, the replica's entry makes 503 of it (deploy/replica/mark-response.mjs), and the proxy a page
 * that works without scripts.
 */
export function notePageFailure(error: unknown): void {
  const context = requestContext()
  if (context && databaseTrouble(error) !== null) context.isUnavailable = true
}
