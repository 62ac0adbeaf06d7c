import 'server-only'
import { Breaker } from '@/cache-handlers/breaker.js'
import { connectRedis } from '@/cache-handlers/connect.js'
import { freezable } from '@/cache-handlers/freezable.js'
import { env } from './env'
import { inSpan } from './in-span'
import { log } from './log'
import { noteCall } from './note-call'
import { requestContext } from './request-context'

type Client = ReturnType<typeof connectRedis>

const deadlineMs = 200
const openMs = { first: 500, most: 5_000 }

// On globalThis, because `next dev` loads this module anew with every edit and each copy would open a connection of its own.
const holder = globalThis as typeof globalThis & { goldfishRedis?: { client: Client; breaker: Breaker } }

/**
 * Asks the shared Redis for something that the shop can do without: what it answers is a copy or a count, never the truth.
 * A request waits for a Redis that hangs at most once; until it answers again nobody asks it.
 * @param question must not depend on what an earlier question did: each may be lost
 * @returns undefined when Redis is away, too slow, or said no; never rejects
 */
export async function askRedis<T>(question: (redis: Client) => Promise<T>): Promise<T | undefined> {
  const { client, breaker } = connection()
  if (breaker.isOpen) return undefined
  return inSpan('redis', { 'db.system.name': 'redis' }, async (span) => {
    const startedAt = performance.now()
    const answer = await breaker.run(() => question(client))
    const bill = requestContext()?.lab?.cache
    if (bill) noteCall(bill, startedAt)
    span?.setAttribute('redis.answered', answer !== undefined)
    return answer
  })
}

/** Whether Redis answered lately. Connects at the first call, so that what is asked for soon after finds it there. */
export function isRedisThere(): boolean {
  return !connection().breaker.isOpen
}

function connection() {
  holder.goldfishRedis ??= open()
  return holder.goldfishRedis
}

function open() {
  const client = freezable(connectRedis(env().REDIS_URL))
  const breaker = new Breaker({
    probe: async () => void (await client.ping()),
    onOpen: () => log().warn('redis does not answer'),
    deadlineMs,
    openMs,
  })
  // Until the connection stands nothing is tried.
  breaker.open()
  client.on('ready', () => breaker.probeNow())
  const onLost = () => breaker.open()
  client.on('error', onLost).on('close', onLost)
  return { client, breaker }
}
