import { randomUUID } from 'node:crypto'

/** The proxy's id of this request; a resend to another replica has the same one. */
export function requestId(request: Request): string {
  return request.headers.get('x-request-id') ?? randomUUID()
}
