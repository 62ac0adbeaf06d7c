import type { Lifetime } from '@/tools/cluster/lifetime'
import { replaceReplica } from '@/tools/cluster/replace-replica'
import { openDrillShop, type DrillShop } from '../open-drill-shop'
import { parseDrillOptions, refuseElsewhere } from '../shoppers/drill-options'
import { shopWhile } from '../shoppers/shop-while'

const tries = 20

/** `npm run drill leave`: people shop while replicas are told to leave (SIGTERM), 20 times, and must go within their deadline. */
export async function drillLeave(args: string[], lifetime: Lifetime): Promise<number> {
  const options = parseDrillOptions(args, { seconds: 0 })
  refuseElsewhere(options)
  const shop = await openDrillShop(lifetime)
  return shopWhile(shop, options, () => leaveInTurn(shop, lifetime), lifetime)
}

async function leaveInTurn({ cluster, drainDeadlineMs }: DrillShop, lifetime: Lifetime): Promise<string[]> {
  const { replicas, release } = cluster
  const tookMs: number[] = []
  const trouble: string[] = []
  for (let turn = 0; turn < tries; turn++) {
    lifetime.signal.throwIfAborted()
    const replica = replicas[turn % replicas.length]
    if (!replica) break
    const { departure } = await replaceReplica(cluster, replica, release, lifetime)
    tookMs.push(departure.tookMs)
    const { code, signal } = departure
    if (code !== 0) trouble.push(`${replica.name} ended with ${signal ?? code}`)
    else if (departure.tookMs > drainDeadlineMs) trouble.push(`${replica.name} took ${departure.tookMs.toFixed(0)} ms`)
  }
  const seconds = tookMs.map((ms) => (ms / 1000).toFixed(1)).join(', ')
  console.log(
    `${tries - trouble.length} of ${tries} left within ${drainDeadlineMs / 1000} s with exit code 0, after ${seconds} s.`,
  )
  return tookMs.length === tries ? trouble : [...trouble, `only ${tookMs.length} of ${tries} tries`]
}
