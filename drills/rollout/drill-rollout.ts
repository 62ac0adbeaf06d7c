import { copyRelease } from '@/tools/cluster/copy-release'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { rollOut } from '@/tools/cluster/roll-out'
import { watchFarewells } from '../leave/farewells'
import { openDrillShop, type DrillShop } from '../open-drill-shop'
import { parseDrillOptions, refuseElsewhere } from '../shoppers/drill-options'
import { shopWhile } from '../shoppers/shop-while'

/** `npm run drill rollout`: people shop while all replicas are replaced by those of another release, and back again. */
export async function drillRollout(args: string[], lifetime: Lifetime): Promise<number> {
  const options = parseDrillOptions(args, { seconds: 0 })
  refuseElsewhere(options)
  const shop = await openDrillShop(lifetime)
  return shopWhile(shop, options, () => rollThereAndBack(shop, lifetime), lifetime)
}

async function rollThereAndBack({ cluster }: DrillShop, lifetime: Lifetime): Promise<string[]> {
  const { release } = cluster
  const next = await copyRelease(release)
  const farewells = cluster.replicas.map(({ name }) => ({ name, read: watchFarewells(cluster, name) }))
  try {
    for (const to of [next, release]) {
      console.log(`From release ${cluster.release.name} to ${to.name}:`)
      await rollOut(cluster, to, (line) => console.log(`  ${line}`), lifetime)
    }
    return farewells.flatMap(({ name, read }) => {
      const { left, cutOff } = read()
      if (left !== 2) return `${name} left in order ${left} times, and not twice`
      return cutOff === 0 ? [] : `${name} cut off ${cutOff} requests`
    })
  } catch (error) {
    lifetime.signal.throwIfAborted()
    return [error instanceof Error ? error.message : String(error)]
  }
}
