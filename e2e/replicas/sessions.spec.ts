import type { APIRequestContext } from '@playwright/test'
import { expect, signIn, type Shopper } from '../fixtures'
import { expectRefusedEverywhere } from '../steps/expect-refused-everywhere'
import { ageSession, sessionToken } from '../steps/session-cookie'
import { killReplica, listReplicas, talkTo } from './cluster-control'
import { redisPid } from './redis-pid'
import { test } from './replica-test'

/** What is promised: after this long every replica refuses a sign-in that was ended. */
const boundMs = 5_000

type Bearer = { Authorization: string }

async function enter(replica: APIRequestContext | undefined, shopper: Shopper): Promise<Bearer> {
  const { email, password } = shopper
  if (!replica) throw new Error('there is no replica')
  const { token } = await (await replica.post('/api/token', { data: { email, password } })).json()
  return { Authorization: `Bearer ${token}` }
}

const statusAt = async (replica: APIRequestContext, headers: Bearer) =>
  (await replica.get('/api/me', { headers })).status()

const breaks: Record<string, { before?: NodeJS.Signals; after?: NodeJS.Signals }> = {
  'is well': {},
  'is frozen': { before: 'SIGSTOP', after: 'SIGCONT' },
  'has died and comes back empty': { before: 'SIGKILL' },
}

for (const [how, { before, after }] of Object.entries(breaks)) {
  test(`who signs out everywhere is signed out at every replica in time, while Redis ${how}`, async ({
    replicas,
    redis,
    shopper,
  }) => {
    const [first] = replicas
    const [mine, other] = [await enter(first, shopper), await enter(replicas[1], shopper)]
    for (const replica of replicas) expect(await statusAt(replica, other)).toBe(200)
    const pid = await redisPid(redis)
    if (before) process.kill(pid, before)
    try {
      const ended = await first?.delete('/api/account/sign-ins?which=others', { headers: mine })
      expect(ended?.status()).toBe(204)
      await expectRefusedEverywhere(replicas, other, { withinMs: boundMs })
      for (const replica of replicas) expect(await statusAt(replica, mine)).toBe(200)
    } finally {
      if (after) process.kill(pid, after)
    }
    // Nor does it come back with Redis.
    await redis.ping()
    await expectRefusedEverywhere(replicas, other, { withinMs: boundMs })
  })
}

test('a replica that was restarted knows what was ended before, also without Redis', async ({
  replicas,
  redis,
  shopper,
}) => {
  const [mine, other] = [await enter(replicas[0], shopper), await enter(replicas[1], shopper)]
  await replicas[0]?.delete('/api/account/sign-ins?which=others', { headers: mine })
  await redis.flushall()
  const [victim] = (await listReplicas()).slice(-1)
  const killed = await killReplica(victim?.name ?? '')
  await expect
    .poll(async () => (await listReplicas()).find(({ name }) => name === victim?.name), { timeout: 30_000 })
    .toMatchObject({ ready: true, pid: expect.not.stringMatching(String(killed)) })
  const pid = await redisPid(redis)
  process.kill(pid, 'SIGSTOP')
  try {
    const restarted = (await listReplicas()).find(({ name }) => name === victim?.name)
    if (!restarted) throw new Error('it is gone')
    const connection = await talkTo(restarted)
    expect(await statusAt(connection, other)).toBe(401)
    expect(await statusAt(connection, mine)).toBe(200)
    await connection.dispose()
  } finally {
    process.kill(pid, 'SIGCONT')
  }
})

for (const [how, signals] of Object.entries({ there: [], frozen: ['SIGSTOP', 'SIGCONT'] as const })) {
  test(`two replicas that renew a session at once both keep it alive, with Redis ${how}`, async ({
    page,
    replicas,
    redis,
    shopper,
    baseURL,
  }) => {
    await signIn(page, shopper)
    await ageSession(page.context(), { idleSeconds: 120 }, baseURL ?? '')
    const Cookie = `goldfish.session=${await sessionToken(page.context())}`
    const pid = await redisPid(redis)
    if (signals[0]) process.kill(pid, signals[0])
    try {
      const responses = await Promise.all(
        [...replicas, ...replicas].map((replica) => replica.get('/api/me', { headers: { Cookie } })),
      )
      const tokens = responses.map(
        (response) => /goldfish\.session=([^;]+)/.exec(response.headers()['set-cookie'] ?? '')?.[1],
      )
      expect(new Set(tokens.map((token) => typeof token))).toEqual(new Set(['string']))
      for (const token of new Set(tokens)) {
        for (const replica of replicas) expect(await statusAt(replica, { Authorization: `Bearer ${token}` })).toBe(200)
      }
      // A fresh one is left alone for a minute.
      const again = await replicas[0]?.get('/api/me', { headers: { Cookie: `goldfish.session=${tokens[0]}` } })
      expect(again?.headers()['set-cookie'] ?? '').not.toContain('goldfish.session')
    } finally {
      if (signals[1]) process.kill(pid, signals[1])
    }
  })
}

test('what the checks cost Redis and Postgres is hardly anything for each request', async ({ replicas, shopper }) => {
  const headers = await enter(replicas[0], shopper)
  const readsOf = async (store: string) => {
    const texts = await Promise.all(
      (await listReplicas()).map(async ({ metricsPort }) =>
        (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text(),
      ),
    )
    const line = new RegExp(`^goldfish_session_reads_total\\{[^}]*store="${store}"[^}]*\\} (\\d+)`, 'm')
    return texts.reduce((sum, text) => sum + Number(line.exec(text)?.[1] ?? 0), 0)
  }
  const before = { redis: await readsOf('redis'), postgres: await readsOf('postgres') }
  const requests = 600
  for (let n = 0; n < requests; n += 30) {
    const statuses = await Promise.all(
      Array.from({ length: 30 }, (_, k) => replicas[(n + k) % replicas.length]).map(
        async (replica) => replica && statusAt(replica, headers),
      ),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
  }
  const each = {
    redis: ((await readsOf('redis')) - before.redis) / requests,
    postgres: ((await readsOf('postgres')) - before.postgres) / requests,
  }
  test.info().annotations.push({ type: 'questions for each request', description: JSON.stringify(each) })
  expect(each.redis).toBeLessThanOrEqual(0.2)
  expect(each.postgres).toBeLessThanOrEqual(0.05)
})
