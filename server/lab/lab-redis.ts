import 'server-only'
import { connectRedis } from '@/cache-handlers/connect.js'
import { env } from '@/server/platform/env'

type Client = ReturnType<typeof connectRedis>
type Listener = (message: string) => void

// On globalThis, because Next bundles routes and instrumentation.ts apart.
const holder = globalThis as typeof globalThis & {
  goldfishLabRedis?: { client: Client; subscriber: Client; listeners: Map<string, Listener> }
}

/**
 * The lab's own connections: what is said here gets through also while the shop's are frozen, and nothing of the shop
 * waits for it. Commands reject when Redis is away.
 */
export function labRedis(): Client {
  return connections().client
}

/** From now on `listener` hears what is said in this channel, one listener for each. What is said while Redis is away is lost. */
export async function listen(channel: string, listener: Listener): Promise<void> {
  const { subscriber, listeners } = connections()
  listeners.set(channel, listener)
  // When there is no connection yet, the next one begins with it.
  await subscriber.subscribe(channel).catch(() => undefined)
}

export async function stopListening(channel: string): Promise<void> {
  const { subscriber, listeners } = connections()
  listeners.delete(channel)
  await subscriber.unsubscribe(channel).catch(() => undefined)
}

function connections() {
  holder.goldfishLabRedis ??= open()
  return holder.goldfishLabRedis
}

function open() {
  const listeners = new Map<string, Listener>()
  const client = connectRedis(env().REDIS_URL)
  const subscriber = connectRedis(env().REDIS_URL)
  // An error without a listener would end the replica. That Redis is away is told by the shop's own client.
  for (const one of [client, subscriber]) one.on('error', () => {})
  subscriber.on('ready', () => {
    if (listeners.size > 0) subscriber.subscribe(...listeners.keys()).catch(() => undefined)
  })
  subscriber.on('message', (channel: string, message: string) => listeners.get(channel)?.(message))
  return { client, subscriber, listeners }
}
