import { expect, test } from '../fixtures'
import { killReplica, listReplicas, type Replica } from './cluster-control'
import { expectAllBack, labReplicas, newVisitor } from './lab-visitor'

type Event = { name: string; data: Record<string, unknown> }

/** Listens as a browser does, but without coming back by itself. */
async function listenAt(url: string) {
  const end = new AbortController()
  const response = await fetch(`${url}/api/lab/events`, { signal: end.signal })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const events: Event[] = []
  let text = ''
  const ended = (async () => {
    const decoder = new TextDecoder()
    for await (const piece of response.body ?? []) {
      text += decoder.decode(piece, { stream: true })
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(part) ?? []
        if (name && data) events.push({ name, data: JSON.parse(data) as Record<string, unknown> })
      }
    }
  })().catch(() => undefined)
  return {
    replica: response.headers.get('x-replica') ?? '',
    ended,
    of: (name: string) => events.filter((event) => event.name === name).map(({ data }) => data),
    async stop() {
      end.abort()
      await ended
    },
  }
}

const urlOf = ({ port }: Replica) => `http://127.0.0.1:${port}`

test('whoever listens at one replica hears of the requests of all, and of nothing personal', async ({
  request,
  baseURL,
  sell,
}) => {
  const names = (await labReplicas(request)).map(({ name }) => name)
  const { slug } = await sell()
  const { headers } = await newVisitor(request)
  const listener = await listenAt(baseURL ?? '')
  await expect.poll(() => listener.of('replica').map(({ name }) => name)).toEqual(names)
  const heardOf = () => new Set(listener.of('request').map(({ replica }) => replica)).size
  await expect(async () => {
    const seen = await request.get('/api/cart?secret=abc', { headers })
    await request.get(`/api/products/${slug}?secret=abc`)
    await request.get(`/orders/GF-7K3M9Q2PXV`)
    const id = seen.headers()['x-request-id']
    await expect
      .poll(() => listener.of('request').find((one) => one.id === id), { timeout: 2_000 })
      .toMatchObject({
        replica: seen.headers()['x-replica'],
        method: 'GET',
        route: '/api/cart',
        path: '/api/cart',
        status: 200,
        database: { calls: expect.any(Number), milliseconds: expect.any(Number) },
      })
    expect(heardOf()).toBe(names.length)
  }).toPass({ timeout: 30_000 })
  const all = JSON.stringify([...listener.of('request'), ...listener.of('learned')])
  expect(all).toContain(`/api/products/${slug}`)
  expect(all).not.toMatch(/secret|GF-7K3M9Q2PXV|Bearer|@/)
  await listener.stop()
})

test('every answer says how often Postgres and Redis were asked', async ({ request }) => {
  const { headers } = await newVisitor(request)
  const response = await request.get('/api/cart', { headers })
  const timing = response.headers()['server-timing'] ?? ''
  const [, replica, calls] =
    /^replica;desc="(\w+)", db;dur=[\d.]+;desc="(\d+)", cache;dur=[\d.]+;desc="\d+"/.exec(timing) ?? []
  expect(replica).toBe(response.headers()['x-replica'])
  expect(Number(calls)).toBeGreaterThan(0)
  const live = await request.get('/api/health/live')
  expect(live.headers()['server-timing']).toContain('db;dur=0;desc="0"')
})

test('listeners hear of a crash, and when all knew of the end of a sign-in', async ({ request }) => {
  const before = await labReplicas(request)
  const [listened, victim] = await listReplicas()
  if (!listened || !victim) throw new Error('there are no two replicas')
  const listener = await listenAt(urlOf(listened))
  await expect.poll(() => listener.of('replica').length).toBe(before.length)
  const pid = await killReplica(victim.name)
  const startedAt = before.find(({ name }) => name === victim.name)?.startedAt ?? ''
  await expectAllBack(request, before, [startedAt])
  const told = () =>
    listener
      .of('replica')
      .filter(({ name, pid: of, state }) => name === victim.name && (of === pid) === (state === 'gone'))
  // In either order: its end shows when it has been silent for some seconds, and the next one may be quicker.
  await expect
    .poll(() => told().map(({ state }) => state), { timeout: 15_000 })
    .toEqual(expect.arrayContaining(['gone', 'ready']))

  const visitor = await newVisitor(request)
  const { about } = await (await request.post('/api/lab/token/inspect', { data: {}, headers: visitor.headers })).json()
  const ended = await request.delete('/api/account/sign-ins?which=all', { headers: visitor.headers })
  expect(ended.status()).toBe(204)
  const knowing = () =>
    listener
      .of('learned')
      .filter((one) => one.about === about.signIn)
      .map(({ replica }) => replica)
  await expect(async () => {
    await request.get('/api/me', { headers: visitor.headers })
    expect(new Set(knowing()).size).toBe(before.length)
  }).toPass({ timeout: 30_000 })
  for (const one of listener.of('learned')) expect(one.milliseconds).toBeLessThan(10_000)
  await listener.stop()
})

test('the stream ends when its replica leaves, in time for the browser to come back', async ({ request }) => {
  const before = await labReplicas(request)
  const [replica] = await listReplicas()
  if (!replica) throw new Error('there is no replica')
  const listener = await listenAt(urlOf(replica))
  const startedAt = before.find(({ name }) => name === replica.name)?.startedAt ?? ''
  expect((await request.post(`/api/lab/replicas/${replica.name}/drain`)).status()).toBe(202)
  await listener.ended
  // Its last process did not have to cut anything off.
  await expectAllBack(request, before, [startedAt])
})

test('a replica takes only so many listeners', async () => {
  const [replica] = await listReplicas()
  if (!replica) throw new Error('there is no replica')
  const listeners = []
  for (let count = 0; count < 50; count++) listeners.push(await listenAt(urlOf(replica)))
  const refused = await fetch(`${urlOf(replica)}/api/lab/events`)
  expect([refused.status, (await refused.json()).code]).toEqual([503, 'lab_unavailable'])
  for (const listener of listeners) await listener.stop()
  await expect
    .poll(async () => {
      const listener = await fetch(`${urlOf(replica)}/api/lab/events`)
      await listener.body?.cancel()
      return listener.status
    })
    .toBe(200)
})
