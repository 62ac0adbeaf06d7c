import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@/prisma/factories/database'
import type { Lifetime } from '@/tools/cluster/lifetime'
import type { Replica } from '@/tools/cluster/replica-set'
import { costOfShopping, replicaFigures, type ReplicaFigures } from './replica-figures'

type WatchedShop = { databaseUrl: string; cluster: { replicas: Replica[] } }

/** Looks at a shop each second for so long. @returns in words, what shopping takes from it */
export async function watchCost(
  { databaseUrl, cluster: { replicas } }: WatchedShop,
  seconds: number,
  { signal }: Lifetime,
): Promise<string> {
  const database = openDatabase(databaseUrl)
  const read = () => Promise.all(replicas.map(figuresOf))
  const countConnections = async () => {
    const [row] = await database.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name LIKE 'goldfish-%'`
    return row?.count ?? 0
  }
  try {
    const before = await read()
    const most = { residentBytes: 0, connections: 0 }
    let after = before
    for (const endsAt = performance.now() + seconds * 1000; performance.now() < endsAt;) {
      await sleep(1_000, undefined, { signal })
      after = await read()
      most.residentBytes = Math.max(most.residentBytes, ...after.map(({ residentBytes }) => residentBytes))
      most.connections = Math.max(most.connections, await countConnections())
    }
    return costOfShopping(before, after, most)
  } finally {
    await database.$disconnect()
  }
}

async function figuresOf({ metricsPort }: Replica): Promise<ReplicaFigures> {
  const response = await fetch(`http://127.0.0.1:${metricsPort}/metrics`)
  return replicaFigures(await response.text())
}
