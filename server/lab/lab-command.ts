import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { labKeys } from '@/server/platform/redis-keys'
import { labRedis } from './lab-redis'

/** What one replica asks of others. `to` is the id of a process; without it all are meant. */
export const labCommandSchema = z.object({
  id: z.string(),
  to: z.string().optional(),
  deed: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('crash') }),
    z.object({ kind: z.literal('drain') }),
    z.object({ kind: z.literal('freeze'), seconds: z.number().min(0).max(10) }),
    z.object({ kind: z.literal('listen') }),
  ]),
})

export type Deed = z.output<typeof labCommandSchema>['deed']

export const labReplySchema = z.object({ id: z.string(), name: z.string() })

// On globalThis, because Next bundles routes and instrumentation.ts, which hears the replies, apart.
const holder = globalThis as typeof globalThis & { goldfishLabReplies?: Map<string, (name: string) => void> }

/** Who waits for replies to a command, by its id. */
export function awaitedReplies(): Map<string, (name: string) => void> {
  return (holder.goldfishLabReplies ??= new Map())
}

/**
 * Passes a command on to one replica or all, through Redis.
 * @param expected how many will say that they heard it
 * @returns the names of those who did in time
 * @throws Error when Redis is away
 */
export async function command(
  deed: Deed,
  { to, expected, withinMs }: { to?: string; expected: number; withinMs: number },
): Promise<string[]> {
  const id = randomUUID()
  const heard: string[] = []
  let timer: NodeJS.Timeout | undefined
  const replies = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs)
    awaitedReplies().set(id, (name) => {
      heard.push(name)
      if (heard.length >= expected) resolve()
    })
  })
  try {
    await labRedis().publish(labKeys.commands, JSON.stringify({ id, deed, ...(to !== undefined && { to }) }))
    await replies
  } finally {
    clearTimeout(timer)
    awaitedReplies().delete(id)
  }
  return heard.toSorted()
}
