import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { createUser } from '../../prisma/factories/create-user'
import { expect, test } from '../fixtures'
import { listReplicas } from './cluster-control'
import { expectAllBack, fingerprint, keepAsking, labReplicas, newVisitor, order, type Visitor } from './lab-visitor'

/** A visitor with an order behind and a cart before them. */
async function busyVisitor(request: APIRequestContext, visitor: Visitor, sku: string): Promise<void> {
  const { headers } = visitor
  await request.post('/api/cart/lines', { headers, data: { sku, quantity: 1 } })
  const placed = await request.post('/api/orders', {
    headers: { ...headers, 'Idempotency-Key': randomUUID() },
    data: order,
  })
  expect(placed.status()).toBe(201)
  const added = await request.post('/api/cart/lines', { headers, data: { sku, quantity: 2 } })
  expect(added.status()).toBe(201)
}

/** Somebody who has nothing to do with the lab. */
async function otherShopper(request: APIRequestContext, { user, password }: Awaited<ReturnType<typeof createUser>>) {
  const { token } = await (await request.post('/api/token', { data: { email: user.email, password } })).json()
  return { headers: { Authorization: `Bearer ${token}` }, name: user.name }
}

test('a crash ends a process, and takes nothing from anybody', async ({ request, database, sell }) => {
  const { sku } = await sell({ variants: [{ stock: 100 }] })
  const before = await labReplicas(request)
  expect(before.map(({ name, pid }) => ({ name, pid }))).toEqual(
    (await listReplicas()).map(({ name, pid }) => ({ name, pid })),
  )
  const visitor = await newVisitor(request)
  const other = await otherShopper(request, await createUser(database))
  for (const one of [visitor, other]) await busyVisitor(request, one, sku)
  const held = [await fingerprint(request, visitor), await fingerprint(request, other)]
  expect(held.map(({ cartLines, orders }) => [cartLines, orders])).toEqual([
    [1, 1],
    [1, 1],
  ])
  const askers = [visitor, other].map(({ headers }) => keepAsking(() => request.get('/api/cart', { headers })))
  for (const victim of before) {
    const struck = await request.post(`/api/lab/replicas/${victim.name}/crash`)
    expect(struck.status()).toBe(202)
    const { name, pid, startedAt } = victim
    expect(await struck.json()).toEqual({ name, pid, startedAt, readyLeft: before.length - 1 })
    // It really was that process, and no process has its number any more.
    await expect(async () => expect(() => process.kill(pid, 0)).toThrow('ESRCH')).toPass({ timeout: 10_000 })
    await expectAllBack(request, before, [startedAt])
    const [successor] = (await labReplicas(request)).filter((replica) => replica.name === name)
    expect(successor?.pid).not.toBe(pid)
  }
  const answers = (await Promise.all(askers.map((asker) => asker.stop()))).flat()
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  expect(new Set(answers.map(({ replica }) => replica)).size).toBe(before.length)
  expect([await fingerprint(request, visitor), await fingerprint(request, other)]).toEqual(held)
})

test('replicas that are told to leave, and then all in turn, fail no request', async ({ request, sell }) => {
  const { sku } = await sell({ variants: [{ stock: 100 }] })
  const visitor = await newVisitor(request)
  await busyVisitor(request, visitor, sku)
  const held = await fingerprint(request, visitor)
  const before = await labReplicas(request)
  const { headers } = visitor
  const asker = keepAsking(() => request.get('/api/cart', { headers }))
  const [first] = before
  const drained = await request.post(`/api/lab/replicas/${first?.name}/drain`)
  expect(drained.status()).toBe(202)
  await expectAllBack(request, before, [first?.startedAt ?? ''])

  const between = await labReplicas(request)
  const begun = await request.post('/api/lab/rollout')
  expect([begun.status(), await begun.json()]).toEqual([202, { replicas: before.map(({ name }) => name) }])
  const again = await request.post('/api/lab/rollout')
  expect([again.status(), (await again.json()).code]).toEqual([409, 'in_progress'])
  const former = between.map(({ startedAt }) => startedAt)
  await expectAllBack(request, before, former)
  const answers = await asker.stop()
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  expect(new Set(answers.map(({ replica }) => replica)).size).toBe(before.length)
  expect(await fingerprint(request, visitor)).toEqual(held)
  // It is over, and nobody leaves a second time.
  const after = await labReplicas(request)
  const heard = await request.post('/api/lab/redis/freeze', { data: { seconds: 1 } })
  expect((await heard.json()).replicas).toEqual(before.map(({ name }) => name))
  expect(await labReplicas(request)).toEqual(after)
})

test('without an answer from Redis the shop goes on, and afterwards as before', async ({ request, sell }) => {
  const { sku } = await sell({ variants: [{ stock: 100 }] })
  const visitor = await newVisitor(request)
  const names = (await labReplicas(request)).map(({ name }) => name)
  const frozen = await request.post('/api/lab/redis/freeze', { data: { seconds: 4 } })
  expect([frozen.status(), await frozen.json()]).toEqual([202, { seconds: 4, replicas: names }])
  const askedRedis = async () => {
    const timing = (await request.get('/api/cart', { headers: visitor.headers })).headers()['server-timing'] ?? ''
    return /cache;dur=[\d.]+;desc="(\d+)"/.exec(timing)?.[1]
  }
  // Their breakers open, and then nobody asks.
  await expect.poll(askedRedis, { timeout: 3_000, intervals: [50] }).toBe('0')
  await busyVisitor(request, visitor, sku)
  expect(await fingerprint(request, visitor)).toMatchObject({ cartLines: 1, orders: 1 })
  await expect.poll(askedRedis, { timeout: 20_000 }).not.toBe('0')
})

test('a request that is sent again strikes once, and nonsense strikes nobody', async ({ request }) => {
  const before = await labReplicas(request)
  for (const [path, status] of [
    ['/api/lab/replicas/S99/crash', 404],
    ['/api/lab/replicas/..%2F/crash', 404],
    ['/api/lab/replicas/S99/drain', 404],
  ] as const) {
    const response = await request.post(path)
    expect([response.status(), (await response.json()).code]).toEqual([status, 'unknown_replica'])
  }
  expect((await request.get('/api/lab/replicas/S1/crash')).status()).toBe(405)
  for (const seconds of [0, 11, 'long', undefined]) {
    expect((await request.post('/api/lab/redis/freeze', { data: { seconds } })).status()).toBe(422)
  }
  const elsewhere = { Origin: 'https://evil.example' }
  for (const path of ['/api/lab/replicas/S1/crash', '/api/lab/rollout', '/api/lab/keys/rotate']) {
    const refused = await request.post(path, { headers: elsewhere })
    expect([refused.status(), (await refused.json()).code]).toEqual([403, 'cross_site'])
  }
  expect(await labReplicas(request)).toEqual(before)

  // The proxy's resend keeps the request's id; here it is the test that sends it twice, past the proxy.
  const [victim, other] = await listReplicas()
  const headers = { 'X-Request-Id': randomUUID() }
  const crash = () =>
    request.post(`http://127.0.0.1:${other?.port}/api/lab/replicas/${victim?.name}/crash`, { headers })
  const first = await (await crash()).json()
  await expectAllBack(request, before, [first.startedAt])
  const successors = await labReplicas(request)
  const second = await crash()
  expect([second.status(), await second.json()]).toEqual([202, first])
  const heard = await request.post('/api/lab/redis/freeze', { data: { seconds: 1 } })
  expect((await heard.json()).replicas).toEqual(before.map(({ name }) => name))
  expect(await labReplicas(request)).toEqual(successors)
})
