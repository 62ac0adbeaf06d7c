import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '@/server/platform/db'
import { drainOutbox } from './drain-outbox'

const patienceMs = 250
const pollMs = 20

/**
 * To be awaited after a change has committed and before it is answered: afterwards no cache shows what was before.
 * A Redis that is away or slow delays the answer by 250 ms at most; the invalidation is then delivered later.
 * Never throws: the change stands.
 */
export async function settleOutbox(): Promise<void> {
  const deadline = Date.now() + patienceMs
  // Without a database nothing can be said now; the next delivery will report it.
  const settled = untilDelivered(deadline).catch(() => undefined)
  await Promise.race([settled, sleep(patienceMs, undefined, { ref: false })])
}

/** Another replica may have taken our row first, and be about to deliver it, or to fail: so the row itself is looked for. */
async function untilDelivered(deadline: number): Promise<void> {
  const [{ last } = { last: null }] = await db().$queryRaw<
    { last: bigint | null }[]
  >`SELECT max(id) AS last FROM outbox`
  if (last === null) return
  for (;;) {
    if ((await drainOutbox()) === 'failed') return
    const left = await db().$queryRaw<object[]>`SELECT id FROM outbox WHERE id <= ${last} ORDER BY id LIMIT 1`
    if (left.length === 0 || Date.now() > deadline) return
    await sleep(pollMs)
  }
}
