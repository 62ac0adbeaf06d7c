import 'server-only'

/** Whether an answer of this route goes on for as long as somebody listens: how long it took says nothing. */
export function isStream(route: string): boolean {
  return route === '/api/lab/events'
}
