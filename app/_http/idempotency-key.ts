import { HttpProblem } from './http-problem'

/**
 * @returns the client's Idempotency-Key (IETF draft: a string, with or without quotes); null when there is none
 * @throws HttpProblem 400 when it is not 1 to 128 visible characters
 */
export function idempotencyKey(request: Request): string | null {
  const header = request.headers.get('idempotency-key')
  if (header === null) return null
  const key = header.trim().replace(/^"(.*)"$/, '$1')
  if (!/^[\x21-\x7e]{1,128}$/.test(key)) {
    throw new HttpProblem(400, 'bad_idempotency_key', 'Send an Idempotency-Key of 1 to 128 visible ASCII characters.')
  }
  return key
}
