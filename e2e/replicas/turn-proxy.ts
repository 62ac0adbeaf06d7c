import type { APIRequestContext } from '@playwright/test'

const maxTries = 30

/**
 * The proxy goes round its replicas in a fixed order. Sends it harmless requests until the next in turn is none of
 * `avoid`, as far as the order seen so far tells.
 */
export async function turnProxyAwayFrom(request: APIRequestContext, avoid: (string | undefined)[]): Promise<void> {
  const follows = new Map<string, string>()
  let last: string | undefined
  for (let tries = 0; tries < maxTries; tries++) {
    const replica = (await request.get('/api/health/live')).headers()['x-replica'] ?? 'nobody'
    if (last !== undefined) follows.set(last, replica)
    last = replica
    const next = follows.get(replica)
    if (next !== undefined && !avoid.includes(next)) return
  }
  throw new Error(`the proxy never came to a replica other than ${avoid.join(', ')}`)
}
