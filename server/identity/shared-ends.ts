import 'server-only'
import { z } from 'zod'
import { askRedis } from '@/server/platform/redis'
import type { EndedWhy } from './end-sign-ins'
import type { Ends } from './ends-copy'

/** How long the copy in Redis is good, counted from the moment at which Postgres was asked. */
export const sharedForMs = 1_000
/** More is not shared: each replica then reads it from Postgres. */
const countMax = 5_000

// The number changes with the shape, as two releases may run beside each other.
const key = 'goldfish:session-ends:v1'

const endsSchema = z.object({
  from: z.number(),
  until: z.number(),
  signIns: z.array(z.tuple([z.string(), z.custom<EndedWhy>((why) => typeof why === 'string'), z.number()])),
  accounts: z.array(z.tuple([z.string(), z.number(), z.number()])),
})

/** @returns what some replica has read from Postgres within the last second; null without one, or without Redis */
export async function readSharedEnds(): Promise<Ends | null> {
  const text = await askRedis((redis) => redis.get(key))
  if (!text) return null
  try {
    return endsSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Spares the other replicas their question to Postgres. Nobody waits for it, and it may be lost. */
export function shareEnds(ends: Ends, askedMsAgo: number): void {
  const forMs = Math.floor(sharedForMs - askedMsAgo)
  if (forMs < 100 || ends.signIns.length + ends.accounts.length > countMax) return
  void askRedis((redis) => redis.set(key, JSON.stringify(ends), 'PX', forMs))
}
