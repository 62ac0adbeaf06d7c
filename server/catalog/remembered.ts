import 'server-only'
import { catalogCopyKey } from '@/server/platform/redis-keys'
import { askRedis } from '@/server/platform/redis'

/** As long as the proxy shows its copy of a page when no replica answers. */
const rememberSeconds = 300

/** Keeps a copy for {@link recall}. Nobody waits for it, and it may be lost. */
export function remember(key: string, value: object): void {
  const text = JSON.stringify(value)
  void askRedis((redis) => redis.set(catalogCopyKey(key), text, 'EX', rememberSeconds))
}

/**
 * What was read from Postgres within the last five minutes, whatever has changed since: for when Postgres does not answer.
 * @returns undefined when nobody remembers
 */
export async function recall<T extends object | null>(key: string): Promise<T | undefined> {
  const text = await askRedis((redis) => redis.get(catalogCopyKey(key)))
  // Written by remember, of the same release and under the same key.
  return text ? (JSON.parse(text) as T) : undefined
}
