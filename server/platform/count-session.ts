import 'server-only'
import { metrics } from './metrics'

/** What can happen to a session, as `goldfish_sessions_total` tells it. A token that is refused counts under its reason. */
type SessionEvent =
  | 'signed_in'
  | 'signed_out'
  | 'renewed'
  | 'refreshed'
  | 'wrong_credentials'
  | `token_${string}`
  | `refresh_token_${string}`

export function countSession(event: SessionEvent): void {
  metrics().sessions.inc({ event })
}
