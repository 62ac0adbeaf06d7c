import { Redis } from 'ioredis'
import type { Lifetime } from '@/tools/cluster/lifetime'

export type RedisCounters = { pid: number; misses: () => Promise<number> }

/** Reads what a Redis says about itself. */
export async function redisCounters(url: string, lifetime: Lifetime): Promise<RedisCounters> {
  const redis = new Redis(url)
  lifetime.atEnd(() => redis.disconnect())
  const read = async (section: string, name: string) => {
    const value = new RegExp(`^${name}:(\\d+)`, 'm').exec(await redis.info(section))?.[1]
    return Number(value)
  }
  return { pid: await read('server', 'process_id'), misses: () => read('stats', 'keyspace_misses') }
}
