import { setTimeout as sleep } from 'node:timers/promises'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { isReady, type Replica } from '@/tools/cluster/replica-set'
import { waitUntil } from '@/tools/cluster/wait-until'
import { openDrillShop } from '../open-drill-shop'
import { parseDrillOptions, refuseElsewhere } from '../shoppers/drill-options'
import { shopWhile } from '../shoppers/shop-while'

/** From one that is back to the next that dies. */
const restMs = 1_500
/** Node, Next and the warm-up, on a machine that is busy with shoppers. */
const backWithinMs = 30_000

/** `npm run drill kill`: people shop while the replicas, one after the other, are killed in the middle of whatever they do. */
export async function drillKill(args: string[], lifetime: Lifetime): Promise<number> {
  const options = parseDrillOptions(args, { seconds: 60 })
  refuseElsewhere(options)
  const shop = await openDrillShop(lifetime)
  const endsAt = () => performance.now() + options.seconds * 1000
  return shopWhile(shop, options, () => killInTurn(shop.cluster.replicas, endsAt(), lifetime), lifetime)
}

/** @param endsAt in performance.now() */
async function killInTurn(replicas: Replica[], endsAt: number, lifetime: Lifetime): Promise<string[]> {
  const trouble: string[] = []
  let kills = 0
  for (; ; kills++) {
    await sleep(restMs, undefined, { signal: lifetime.signal })
    const victim = replicas[kills % replicas.length]
    if (!victim || performance.now() > endsAt) break
    const { name, port, program } = victim
    const { pid } = program
    program.kill()
    const isBack = async () => program.pid !== undefined && program.pid !== pid && (await isReady(port))
    const isThere = await waitUntil(isBack, { withinMs: backWithinMs, signal: lifetime.signal })
    if (!isThere) trouble.push(`${name} never came back`)
  }
  console.log(`${kills} times a replica was killed.`)
  return kills === 0 ? [...trouble, 'no replica was killed, so nothing is proved'] : trouble
}
