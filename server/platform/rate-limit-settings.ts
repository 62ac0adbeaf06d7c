import 'server-only'
import { z } from 'zod'

/** So many, in so many seconds, counted from the first of them. */
export type Quota = { points: number; windowSeconds: number }

const quota = (otherwise: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}\/[1-9]\d{0,5}$/, 'is not a number of requests and a number of seconds, such as 10/900')
    .default(otherwise)

/** How often what may be done; part of the schema of the environment. Why these numbers: decision 0019. */
export const rateLimitSettings = {
  /** Multiplies all limits but those on what happens to one account or to replicas: a load test comes from one address. */
  RATE_LIMIT_SCALE: z.coerce.number('is not a number').min(0.01).max(1_000_000).default(1),
  /** Wrong passwords for one account from one address, or from one browser that is known to the account. */
  RATE_LIMIT_SIGN_IN: quota('10/900'),
  /** Wrong passwords for one account from all unknown browsers; beyond it, each address has only a few tries left. */
  RATE_LIMIT_SIGN_IN_ACCOUNT: quota('100/3600'),
  /** Wrong passwords from one address, for all accounts. */
  RATE_LIMIT_SIGN_IN_ADDRESS: quota('30/600'),
  /** Suggestions while somebody types, by address: those that no copy at the proxy answers. */
  RATE_LIMIT_SUGGESTIONS: quota('300/60'),
  /** By address. */
  RATE_LIMIT_REGISTRATION: quota('20/3600'),
  /** Letters about a forgotten password to one account. In no longer a window than they are good, see password-reset-minutes. */
  RATE_LIMIT_PASSWORD_RESET: quota('5/1800'),
  /** The same for all accounts, by the address that asks. */
  RATE_LIMIT_PASSWORD_RESET_ADDRESS: quota('20/1800'),
  /** Bearer tokens, by address. */
  RATE_LIMIT_TOKEN: quota('30/60'),
  /** Orders that are tried, by account: each of them tries a card. */
  RATE_LIMIT_CHECKOUT: quota('10/600'),
  /** The lab's demonstration accounts, by address; five times as many for all addresses. */
  RATE_LIMIT_LAB_ACCOUNT: quota('60/3600'),
  /** What the lab does to replicas, by address; five times as much for all addresses. Not multiplied either. */
  RATE_LIMIT_LAB_DEED: quota('30/60'),
  /** Changes and private reads, by address. */
  RATE_LIMIT_API: quota('600/60'),
}

/** @param text of the form that the schema lets through */
export function parseQuota(text: string): Quota {
  const [points = 0, windowSeconds = 0] = text.split('/').map(Number)
  return { points, windowSeconds }
}
