/** Of the twin alone, and sent nowhere else. */
const name = 'lab_session'

export function twinSessionId(request: Request): string | null {
  const cookies = request.headers.get('cookie') ?? ''
  return /(?:^|;\s*)lab_session=([\w-]{1,64})(?:;|$)/.exec(cookies)?.[1] ?? null
}

/** @returns the header that has the browser keep the id, until it is closed */
export function setTwinCookie(id: string): Record<string, string> {
  return { 'Set-Cookie': `${name}=${id}; Path=/api/lab/stateful; HttpOnly; SameSite=Strict` }
}
