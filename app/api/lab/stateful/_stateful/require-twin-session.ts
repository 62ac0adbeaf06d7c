import { HttpProblem } from '@/app/_http/http-problem'
import { findTwinSession, type TwinSession } from '@/server/lab/stateful/twin-sessions'
import { twinReplica } from '@/server/lab/stateful/twin-view'
import { twinSessionId } from './twin-cookie'

/** @throws HttpProblem 403 where this process does not know the session */
export function requireTwinSession(request: Request): TwinSession {
  const id = twinSessionId(request)
  const session = id === null ? null : findTwinSession(id)
  if (session) return session
  const replica = twinReplica()
  throw new HttpProblem(403, 'unknown_session', `This server, ${replica}, does not know you.`, { replica })
}
