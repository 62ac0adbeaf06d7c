import 'server-only'
import { RateLimiterRes } from 'rate-limiter-flexible'
import type { RateCount } from '@/lib/rate-count'
import { env } from './env'
import { parseQuota, type Quota, type rateLimitSettings } from './rate-limit-settings'
import { rateLimitKeys } from './redis-keys'
import { SharedLimiter } from './shared-limiter'

type Limit = {
  setting: keyof typeof rateLimitSettings
  /** What happens to one account or to a replica is no more on a machine that is load tested. */
  unscaled?: true
  /** For all addresses together: so many times what one address may. */
  times?: number
}

/** Where the quota of each limit comes from. */
const limits = {
  'sign-in': { setting: 'RATE_LIMIT_SIGN_IN', unscaled: true },
  'sign-in-account': { setting: 'RATE_LIMIT_SIGN_IN_ACCOUNT', unscaled: true },
  'sign-in-address': { setting: 'RATE_LIMIT_SIGN_IN_ADDRESS' },
  registration: { setting: 'RATE_LIMIT_REGISTRATION' },
  'password-reset': { setting: 'RATE_LIMIT_PASSWORD_RESET', unscaled: true },
  'password-reset-address': { setting: 'RATE_LIMIT_PASSWORD_RESET_ADDRESS' },
  suggestions: { setting: 'RATE_LIMIT_SUGGESTIONS' },
  token: { setting: 'RATE_LIMIT_TOKEN' },
  checkout: { setting: 'RATE_LIMIT_CHECKOUT' },
  'lab-account': { setting: 'RATE_LIMIT_LAB_ACCOUNT' },
  'lab-account-all': { setting: 'RATE_LIMIT_LAB_ACCOUNT', times: 5 },
  'lab-deed': { setting: 'RATE_LIMIT_LAB_DEED', unscaled: true },
  'lab-deed-all': { setting: 'RATE_LIMIT_LAB_DEED', unscaled: true, times: 5 },
  api: { setting: 'RATE_LIMIT_API' },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof limits

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

function quotaOf(name: LimitName): Quota {
  const { setting, unscaled, times = 1 }: Limit = limits[name]
  const settings = env()
  const { points, windowSeconds } = parseQuota(String(settings[setting]))
  const scale = unscaled ? 1 : settings.RATE_LIMIT_SCALE
  return { points: times * Math.max(1, Math.round(points * scale)), windowSeconds }
}
