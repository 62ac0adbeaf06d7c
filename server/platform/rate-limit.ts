import 'server-only'
import { RateLimiterRes } from 'rate-limiter-flexible'
import type { RateCount } from '@/lib/rate-count'
import { env } from './env'
import { parseQuota, type Quota } from './rate-limit-settings'
import { rateLimitKeys } from './redis-keys'
import { SharedLimiter } from './shared-limiter'

export type LimitName =
  | 'api'
  | 'checkout'
  | 'lab-account'
  | 'lab-account-all'
  | 'lab-deed'
  | 'lab-deed-all'
  | 'password-reset'
  | 'password-reset-address'
  | 'registration'
  | 'sign-in'
  | 'sign-in-account'
  | 'sign-in-address'
  | 'suggestions'
  | 'token'

type Limiters = Map<LimitName, { quota: Quota; limiter: SharedLimiter }>

// On globalThis, because Next may bundle routes apart, and what a replica counts by itself it is to count once.
const holder = globalThis as typeof globalThis & { goldfishLimiters?: Limiters }

/**
 * Counts a request against a limit, the same count on whichever replica it comes in. Never fails: without Redis each
 * replica counts for itself.
 * @param who a client, an account: whoever is to be kept apart from others
 * @param requestId the same request counts once, however often it is sent; without it each time
 */
export async function countAgainst(limit: LimitName, who: string, requestId?: string): Promise<RateCount> {
  const { quota, limiter } = limiterOf(limit)
  const keys = rateLimitKeys(limit, who)
  const options = requestId === undefined ? {} : { seen: keys.seen(requestId) }
  // The library says by a rejection that it is one too many.
  const told = await limiter.consume(keys.count, 1, options).then(
    (result) => ({ result, isOver: false }),
    (result: unknown) => ({ result, isOver: true }),
  )
  if (!(told.result instanceof RateLimiterRes)) throw told.result
  const { consumedPoints, remainingPoints, msBeforeNext } = told.result
  const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  return { limit, quota, used: consumedPoints, remaining: remainingPoints, resetSeconds, isOver: told.isOver }
}

/** Takes back what was counted for one request. */
export async function uncount(limit: LimitName, who: string): Promise<void> {
  await limiterOf(limit).limiter.reward(rateLimitKeys(limit, who).count)
}

/** Takes back everything that was counted. */
export async function forgetCount(limit: LimitName, who: string): Promise<void> {
  await limiterOf(limit).limiter.delete(rateLimitKeys(limit, who).count)
}

function limiterOf(limit: LimitName) {
  holder.goldfishLimiters ??= new Map()
  const present = holder.goldfishLimiters.get(limit)
  if (present) return present
  const quota = quotaOf(limit)
  const created = { quota, limiter: new SharedLimiter(quota) }
  holder.goldfishLimiters.set(limit, created)
  return created
}

function quotaOf(limit: LimitName): Quota {
  const settings = env()
  const scaled = (text: string) => {
    const { points, windowSeconds } = parseQuota(text)
    return { points: Math.max(1, Math.round(points * settings.RATE_LIMIT_SCALE)), windowSeconds }
  }
  switch (limit) {
    // Guesses at one account are guesses, however many people load test the shop.
    case 'sign-in':
      return parseQuota(settings.RATE_LIMIT_SIGN_IN)
    case 'sign-in-account':
      return parseQuota(settings.RATE_LIMIT_SIGN_IN_ACCOUNT)
    case 'sign-in-address':
      return scaled(settings.RATE_LIMIT_SIGN_IN_ADDRESS)
    case 'registration':
      return scaled(settings.RATE_LIMIT_REGISTRATION)
    // As many letters come to one address, however many people load test the shop.
    case 'password-reset':
      return parseQuota(settings.RATE_LIMIT_PASSWORD_RESET)
    case 'password-reset-address':
      return scaled(settings.RATE_LIMIT_PASSWORD_RESET_ADDRESS)
    case 'suggestions':
      return scaled(settings.RATE_LIMIT_SUGGESTIONS)
    case 'token':
      return scaled(settings.RATE_LIMIT_TOKEN)
    case 'checkout':
      return scaled(settings.RATE_LIMIT_CHECKOUT)
    case 'lab-account':
      return scaled(settings.RATE_LIMIT_LAB_ACCOUNT)
    case 'lab-account-all':
      return times(5, scaled(settings.RATE_LIMIT_LAB_ACCOUNT))
    // A replica that crashes takes as long to come back on any machine.
    case 'lab-deed':
      return parseQuota(settings.RATE_LIMIT_LAB_DEED)
    case 'lab-deed-all':
      return times(5, parseQuota(settings.RATE_LIMIT_LAB_DEED))
    case 'api':
      return scaled(settings.RATE_LIMIT_API)
  }
}

function times(factor: number, { points, windowSeconds }: Quota): Quota {
  return { points: points * factor, windowSeconds }
}
