import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { openDrillShop } from '../open-drill-shop'
import { parseDrillOptions, refuseElsewhere } from '../shoppers/drill-options'
import { shopWhile } from '../shoppers/shop-while'

/** How long each state of affairs lasts. */
const spellMs = 8_000

/** `npm run drill redis`: people shop while Redis stops answering, answers again, dies, and comes back empty. */
export async function drillRedis(args: string[], lifetime: Lifetime): Promise<number> {
  const options = parseDrillOptions(args, { seconds: 0 })
  refuseElsewhere(options)
  const shop = await openDrillShop(lifetime)
  return shopWhile(shop, options, () => troubleRedis(shop.redisUrl, lifetime), lifetime)
}

async function troubleRedis(url: string, lifetime: Lifetime): Promise<string[]> {
  const redis = new Redis(url, { retryStrategy: () => 100, maxRetriesPerRequest: 100 })
  // It is asked again until it answers.
  redis.on('error', () => {})
  lifetime.atEnd(() => redis.disconnect())
  const pid = Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1])
  const spell = () => sleep(spellMs, undefined, { signal: lifetime.signal })
  await spell()
  console.log('Redis stops answering.')
  process.kill(pid, 'SIGSTOP')
  await spell()
  console.log('It answers again.')
  process.kill(pid, 'SIGCONT')
  await spell()
  process.kill(pid, 'SIGKILL')
  const keys = await redis.dbsize()
  console.log(`It is back, with ${keys} keys.`)
  await spell()
  const newPid = Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1])
  return newPid === pid ? ['Redis did not die, so nothing is proved'] : []
}
