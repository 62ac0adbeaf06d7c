import { setTimeout as sleep } from 'node:timers/promises'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { openDrillShop } from '../open-drill-shop'
import { parseDrillOptions } from './drill-options'
import { shopWhile } from './shop-while'
import { watchCost } from './watch-cost'

/** `npm run drill shoppers`: people shop, and nothing happens to the shop, or whatever somebody else does to it. */
export async function drillShoppers(args: string[], lifetime: Lifetime): Promise<number> {
  const options = parseDrillOptions(args, { seconds: 30 })
  if (options.elsewhere) {
    const wait = async () => {
      await sleep(options.seconds * 1000, undefined, { signal: lifetime.signal })
      return []
    }
    return shopWhile(options.elsewhere, options, wait, lifetime)
  }
  const shop = await openDrillShop(lifetime)
  const watch = async () => {
    console.log(await watchCost(shop, options.seconds, lifetime))
    return []
  }
  return shopWhile(shop, options, watch, lifetime)
}
