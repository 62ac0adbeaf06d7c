import { randomUUID } from 'node:crypto'
import { request as api, type APIRequestContext } from '@playwright/test'
import { expect, test } from '../fixtures'
import { expectAllBack, labReplicas } from './lab-visitor'

const coffee = { item: 'a coffee', quantity: 1 }

async function signInAtTwin(browser: APIRequestContext): Promise<string> {
  const response = await browser.post('/api/lab/stateful/sign-in', { data: { name: 'John' } })
  expect(response.status()).toBe(201)
  return (await response.json()).replica
}

test('without stickiness the next server does not know whom the last one has seen', async ({ baseURL, request }) => {
  const { length } = await labReplicas(request)
  const browser = await api.newContext({ baseURL: baseURL ?? '' })
  const home = await signInAtTwin(browser)
  for (let turn = 1; turn < length; turn++) {
    const added = await browser.post('/api/lab/stateful/cart', { data: coffee })
    expect(added.status()).toBe(403)
    const problem = await added.json()
    expect(problem).toMatchObject({ code: 'unknown_session', replica: added.headers()['x-replica'] })
    expect(problem.replica).not.toBe(home)
  }
  // The one who remembers does so still.
  await expect
    .poll(async () => (await browser.get('/api/lab/stateful/cart')).json())
    .toEqual({ name: 'John', replica: home, lines: [], itemCount: 0 })
  await browser.dispose()
})

test('with stickiness it works, until that server crashes: then session and cart are gone', async ({
  baseURL,
  request,
}) => {
  const before = await labReplicas(request)
  const sticky = `lab_sticky=${randomUUID()}`
  const browser = await api.newContext({ baseURL: baseURL ?? '' })
  const home = await browser.post('/api/lab/stateful/sign-in', { data: { name: 'John' }, headers: { Cookie: sticky } })
  const { replica } = await home.json()
  const [session = ''] = (home.headers()['set-cookie'] ?? '').split(';')
  expect(home.headers()['set-cookie']).toMatch(/; Path=\/api\/lab\/stateful; HttpOnly; SameSite=Strict$/)
  const headers = { Cookie: `${sticky}; ${session}` }
  for (let count = 1; count <= 6; count++) {
    const added = await browser.post('/api/lab/stateful/cart', { data: coffee, headers })
    expect([added.status(), await added.json()]).toEqual([
      201,
      { name: 'John', replica, lines: [{ item: 'a coffee', quantity: count }], itemCount: count },
    ])
  }
  const victim = before.find(({ name }) => name === replica)
  expect((await request.post(`/api/lab/replicas/${replica}/crash`)).status()).toBe(202)
  await expect(async () => expect(() => process.kill(victim?.pid ?? 0, 0)).toThrow('ESRCH')).toPass({ timeout: 10_000 })
  const look = () => browser.get('/api/lab/stateful/cart', { headers })
  const elsewhere = await look()
  expect([elsewhere.status(), (await elsewhere.json()).code]).toEqual([403, 'unknown_session'])
  expect(elsewhere.headers()['x-replica']).not.toBe(replica)
  // When it is back, the same server is asked again, and has forgotten everything.
  await expectAllBack(request, before, [victim?.startedAt ?? ''])
  await expect.poll(async () => (await look()).headers()['x-replica'], { timeout: 20_000 }).toBe(replica)
  expect((await look()).status()).toBe(403)
  await browser.dispose()
})

test('what asks for stickiness with nonsense is sent round, and nothing but the twin is sticky', async ({
  baseURL,
  request,
}) => {
  const { length } = await labReplicas(request)
  const seen = async (path: string, cookie: string) => {
    const browser = await api.newContext({ baseURL: baseURL ?? '', extraHTTPHeaders: { Cookie: cookie } })
    const names = new Set<string | undefined>()
    for (let turn = 0; turn < 2 * length; turn++) names.add((await browser.get(path)).headers()['x-replica'])
    await browser.dispose()
    return names.size
  }
  expect(await seen('/api/lab/stateful/cart', 'lab_sticky=12345678')).toBe(1)
  // A server that was crashed by a test before is passed over for a second.
  for (const [path, cookie] of [
    ['/api/lab/stateful/cart', 'lab_sticky=short'],
    ['/api/lab/stateful/cart', `lab_sticky=${'x'.repeat(65)}`],
    ['/api/health/live', 'lab_sticky=12345678'],
  ] as const) {
    await expect.poll(() => seen(path, cookie)).toBe(length)
  }
})

test('the twin refuses what is no name and no thing', async ({ request }) => {
  for (const name of ['', ' ', 'x'.repeat(41), 7]) {
    expect((await request.post('/api/lab/stateful/sign-in', { data: { name } })).status()).toBe(422)
  }
  const sticky = { Cookie: `lab_sticky=${randomUUID()}` }
  const { 'set-cookie': cookie = '' } = (
    await request.post('/api/lab/stateful/sign-in', { data: { name: 'x' }, headers: sticky })
  ).headers()
  const headers = { Cookie: `${sticky.Cookie}; ${cookie.split(';')[0]}` }
  for (const data of [{}, { item: 'a', quantity: 0 }, { item: 'a', quantity: 1.5 }, { item: '', quantity: 1 }]) {
    expect((await request.post('/api/lab/stateful/cart', { data, headers })).status()).toBe(422)
  }
})
