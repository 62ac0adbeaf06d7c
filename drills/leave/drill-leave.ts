import type { Lifetime } from '@/tools/cluster/lifetime'
import { replaceReplica } from '@/tools/cluster/replace-replica'
import { openDrillShop, type DrillShop } from '../open-drill-shop'
import { parseDrillOptions, refuseElsewhere } from '../shoppers/drill-options'
import { shopWhile } from '../shoppers/shop-while'
import { watchFarewells } from './farewells'

const tries = 20

/** `npm run drill leave`: people shop while replicas are told to leave (SIGTERM), 20 times, and must go within their deadline. */
export async function drillLeave(args: string[], lifetime: Lifetime): Promise<number> {
  const options = parseDrillOptions(args, { seconds: 0 })
  refuseElsewhere(options)
  const shop = await openDrillShop(lifetime)
  return shopWhile(shop, options, () => leaveInTurn(shop, lifetime), lifetime)
}

async function leaveInTurn({ cluster, drainMs, drainDeadlineMs }: DrillShop, lifetime: Lifetime): Promise<string[]> {
  const { replicas, release } = cluster
  const tookMs: number[] = []
  const trouble: string[] = []
  for (let turn = 0; turn < tries; turn++) {
    lifetime.signal.throwIfAborted()
    const replica = replicas[turn % replicas.length]
    if (!replica) break
    const farewells = watchFarewells(cluster, replica.name)
    const { departure } = await replaceReplica(cluster, replica, release, lifetime)
    tookMs.push(departure.tookMs)
    const { code, signal } = departure
    const { left, cutOff } = farewells()
    if (code !== 0) trouble.push(`${replica.name} ended with ${signal ?? code}`)
    else if (departure.tookMs > drainDeadlineMs) trouble.push(`${replica.name} took ${departure.tookMs.toFixed(0)} ms`)
    else if (departure.tookMs < drainMs) trouble.push(`${replica.name} did not serve on for ${drainMs / 1000} s`)
    else if (left === 0) trouble.push(`${replica.name} went without a word`)
    else if (cutOff > 0) trouble.push(`${replica.name} cut off ${cutOff} requests`)
  }
  const seconds = tookMs.map((ms) => (ms / 1000).toFixed(1)).join(', ')
  console.log(
    `${tries - trouble.length} of ${tries} left in order within ${drainDeadlineMs / 1000} s, after ${seconds} s.`,
  )
  return tookMs.length === tries ? trouble : [...trouble, `only ${tookMs.length} of ${tries} tries`]
}
