import 'server-only'
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import { countScript } from './count-script'
import { log } from './log'
import type { Quota } from './rate-limit-settings'
import { askRedis } from './redis'

/** The part of a limit that each replica grants by itself while there is no Redis to count together with. */
const shareAlone = 1 / 3

// On globalThis, because Next may bundle routes apart, and it is to be said once.
const holder = globalThis as typeof globalThis & { goldfishLimitsAlone?: boolean }

/** Whether this replica counts for itself, because Redis did not answer lately. */
export function isCountingAlone(): boolean {
  return holder.goldfishLimitsAlone ?? false
}

/**
 * A counter that all replicas share. Behind the breaker of the shared Redis client, so that a Redis that does not answer
 * costs a request 200 ms once; meanwhile each replica counts for itself, and more strictly.
 */
export class SharedLimiter extends RateLimiterRedis {
  constructor({ points, windowSeconds }: Quota) {
    const insured = { keyPrefix: '', points: Math.max(1, Math.floor(points * shareAlone)), duration: windowSeconds }
    const insuranceLimiter = new RateLimiterMemory(insured)
    super({ keyPrefix: '', points, duration: windowSeconds, storeClient: {}, insuranceLimiter })
  }

  // Instead of the library's own ways to a client. A key is as rateLimitKeys makes it.

  async _upsert(key: string, by: number, windowMs: number, _anew: boolean, { seen }: { seen?: string }) {
    const numbers = [by, this.points, windowMs].map(String)
    return ask((redis) => redis.eval(countScript, 2, key, seen ?? key, ...numbers, seen === undefined ? '' : 'note'))
  }

  async _delete(key: string): Promise<boolean> {
    return (await ask((redis) => redis.del(key))) === 1
  }
}

/** @throws Error when Redis is away, upon which the library asks the insurance */
async function ask(question: Parameters<typeof askRedis>[0]): Promise<unknown> {
  const answer = await askRedis(question)
  const isAway = answer === undefined
  if (isAway !== isCountingAlone()) {
    holder.goldfishLimitsAlone = isAway
    if (isAway) log().warn('redis is away: this replica limits requests by itself, to a third')
    else log().info('redis is back: limits are shared again')
  }
  if (isAway) throw new Error('redis is away')
  return answer
}
