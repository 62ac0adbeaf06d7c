import { setTimeout as sleep } from 'node:timers/promises'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { isReady, type Replica } from '@/tools/cluster/replica-set'
import { waitUntil } from '@/tools/cluster/wait-until'
import { openDrillShop } from '../open-drill-shop'
import { parseDrillOptions } from '../shoppers/drill-options'
import { shopWhile } from '../shoppers/shop-while'
import type { Shoppers } from '../shoppers/start-shoppers'
import { UsageError } from '@/tools/usage-error'

/** From one that is back to the next that dies. */
const restMs = 1_500
/** Node, Next and the warm-up, on a machine that is busy with shoppers. */
const backWithinMs = 30_000

/** `npm run drill kill`: people shop while the replicas, one after the other, are killed in the middle of whatever they do. */
export async function drillKill(args: string[], lifetime: Lifetime): Promise<number> {
  const options = parseDrillOptions(args, { seconds: 60 })
  if (options.elsewhere)
    throw new UsageError('This drill kills replicas of its own shop only. Elsewhere: drill shoppers')
  const shop = await openDrillShop(lifetime)
  return shopWhile(shop, options, (shoppers) => killInTurn(shop.cluster.replicas, shoppers, lifetime), lifetime)
}

async function killInTurn(replicas: Replica[], shoppers: Shoppers, lifetime: Lifetime): Promise<string[]> {
  let isOver = false
  void shoppers.result.finally(() => (isOver = true)).catch(() => {})
  const trouble: string[] = []
  let kills = 0
  for (; !isOver && !lifetime.signal.aborted; kills++) {
    await sleep(restMs)
    const victim = replicas[kills % replicas.length]
    if (!victim || isOver) break
    const { name, port, program } = victim
    const { pid } = program
    program.kill()
    const isBack = async () => program.pid !== undefined && program.pid !== pid && (await isReady(port))
    if (!(await waitUntil(isBack, { withinMs: backWithinMs, signal: lifetime.signal })))
      trouble.push(`${name} never came back`)
  }
  console.log(`${kills} times a replica was killed.`)
  return kills === 0 ? [...trouble, 'no replica was killed, so nothing is proved'] : trouble
}
