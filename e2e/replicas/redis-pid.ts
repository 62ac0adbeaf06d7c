import type { Redis } from 'ioredis'

/** The process of the cluster's own Redis, to be frozen or killed. */
export async function redisPid(redis: Redis): Promise<number> {
  return Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1])
}
