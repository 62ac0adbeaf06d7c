import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { Redis } from 'ioredis'
import { expect, test as base } from '../fixtures'
import { listReplicas, talkTo } from './cluster-control'

/** Wrong passwords for one account from one address; and how many each replica grants while it cannot ask the others. */
const allowed = 10
const allowedAlone = 3

const test = base.extend<{ replicas: APIRequestContext[] }>({
  // One connection to each, past the proxy.
  // oxlint-disable-next-line no-empty-pattern
  replicas: async ({}, use) => {
    const replicas = await Promise.all((await listReplicas()).map((replica) => talkTo(replica)))
    const names = await Promise.all(
      replicas.map(async (replica) => (await replica.get('/api/health/live')).headers()['x-replica']),
    )
    expect(new Set(names).size, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
    await use(replicas)
    await Promise.all(replicas.map((replica) => replica.dispose()))
  },
})

const guess = (api: APIRequestContext, email: string, headers: Record<string, string> = {}) =>
  api.post('/api/token', { headers, data: { email, password: 'a guess' } })

const statuses = (responses: APIResponse[]) => responses.map((response) => response.status()).sort()

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)

test('a limit is counted once over all replicas, also when all are asked at once', async ({ replicas, shopper }) => {
  const sent = replicas.flatMap((replica) => times(10, replica))
  const responses = await Promise.all(sent.map((replica) => guess(replica, shopper.email)))
  expect(statuses(responses)).toEqual([...times(allowed, 401), ...times(sent.length - allowed, 429)])
})

test('and one after the other, in turn', async ({ replicas, shopper }) => {
  const responses: APIResponse[] = []
  for (let n = 0; n < allowed + 5; n++) {
    const replica = replicas[n % replicas.length]
    if (replica) responses.push(await guess(replica, shopper.email))
  }
  expect(responses.map((response) => response.status())).toEqual([...times(allowed, 401), ...times(5, 429)])
  const left = responses.map((response) => /"sign-in";r=(\d+)/.exec(response.headers().ratelimit ?? '')?.[1])
  expect(left).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1', '0', ...times(5, '0')])
})

test('a request that the proxy sends to another replica counts once', async ({ replicas, shopper }) => {
  const headers = { 'X-Request-Id': randomUUID() }
  const sent = replicas.flatMap((replica) => times(5, replica))
  const resent = await Promise.all(sent.map((replica) => guess(replica, shopper.email, headers)))
  expect(statuses(resent)).toEqual(times(sent.length, 401))
  const others = await Promise.all(sent.map((replica) => guess(replica, shopper.email)))
  expect(statuses(others)).toEqual([...times(allowed - 1, 401), ...times(sent.length - allowed + 1, 429)])
})

test('while Redis does not answer each replica limits by itself, and afterwards all together', async ({
  replicas,
  shopper,
}) => {
  const redis = new Redis(process.env.REDIS_URL ?? '')
  const pid = Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1])
  process.kill(pid, 'SIGSTOP')
  try {
    const sent = replicas.flatMap((replica) => times(10, replica))
    const responses = await Promise.all(sent.map((replica) => guess(replica, shopper.email)))
    const passed = allowedAlone * replicas.length
    expect(statuses(responses)).toEqual([...times(passed, 401), ...times(sent.length - passed, 429)])
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  // What was sent to the stopped Redis may have been counted by it all the same.
  await redis.flushdb()
  redis.disconnect()
  const together = async () => {
    const [first, second] = replicas
    if (!first || !second) return []
    const email = `nobody-${randomUUID()}@goldfish.test`
    const responses = [await guess(first, email), await guess(second, email)]
    return responses.map((response) => /"sign-in";r=(\d+)/.exec(response.headers().ratelimit ?? '')?.[1])
  }
  await expect.poll(together).toEqual(['9', '8'])
})
