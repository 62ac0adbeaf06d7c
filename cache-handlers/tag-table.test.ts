import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { localNow } from './local-now.js'
import { TagTable } from './tag-table.js'

test('an answer that takes long does not make what is made now look old, and no answer makes it look too young', async () => {
  let delayMs = 0
  // All that the table asks of Redis. This one's clock is an hour behind.
  const slow = {
    eval: async () => {
      const now = Math.floor(localNow() - 3_600_000)
      await sleep(delayMs)
      return ['server:0', String(now), []]
    },
  } as unknown as Redis
  const table = new TagTable(slow, { namespace: 'test', maxTtlSeconds: 60, clockMarginMs: 10, deadlineMs: 200 })
  for (delayMs of [1, 60, 60]) {
    await table.sync()
    const startedAt = localNow()
    const tooOldByMs = startedAt - 3_600_000 - (table.stamp(startedAt)?.madeAt ?? 0)
    expect(tooOldByMs).toBeGreaterThanOrEqual(0)
    expect(tooOldByMs).toBeLessThan(30)
  }
})
