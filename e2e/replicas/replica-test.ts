import type { APIRequestContext } from '@playwright/test'
import { Redis } from 'ioredis'
import { expect, test as base } from '../fixtures'
import { listReplicas, talkTo } from './cluster-control'
import { redisPid } from './redis-pid'

type Fixtures = {
  redis: Redis
  /** One connection to each replica, past the proxy. */
  replicas: APIRequestContext[]
  /** Stops Redis from answering until the test is over. */
  freezeRedis: () => Promise<void>
}

/** The journeys' test, for those that talk to each replica by itself and to the cluster's own Redis. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern
  redis: async ({}, use) => {
    const redis = new Redis(process.env.REDIS_URL ?? '', { retryStrategy: () => 100, maxRetriesPerRequest: 100 })
    await use(redis)
    redis.disconnect()
  },

  // oxlint-disable-next-line no-empty-pattern
  replicas: async ({}, use) => {
    // The one that an earlier test has killed may still be on its way back.
    await expect.poll(async () => (await listReplicas()).every(({ ready }) => ready), { timeout: 60_000 }).toBe(true)
    const replicas = await listReplicas()
    expect(replicas.length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
    const connections = await Promise.all(replicas.map((replica) => talkTo(replica)))
    await use(connections)
    await Promise.all(connections.map((connection) => connection.dispose()))
  },

  freezeRedis: async ({ redis }, use) => {
    const frozen: number[] = []
    await use(async () => {
      const pid = await redisPid(redis)
      frozen.push(pid)
      process.kill(pid, 'SIGSTOP')
    })
    for (const pid of frozen) process.kill(pid, 'SIGCONT')
  },
})
