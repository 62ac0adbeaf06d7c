import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { expect, test } from '../fixtures'
import { listReplicas, startReplicaOfNextRelease, talkTo } from './cluster-control'
import { labReplicas } from './lab-visitor'

// The launcher starts this replica with LAB=0 and STYLEGUIDE=0.
let outside: APIRequestContext
test.beforeAll(async () => {
  outside = await talkTo(await startReplicaOfNextRelease())
  // From here on Next has the page that says so.
  for (const headers of [{}, { RSC: '1' }]) await outside.get('/not', { headers })
})
test.afterAll(() => outside.dispose())

/** All of an answer but what differs with every request. */
async function whole(response: APIResponse) {
  // How old Next's copy of the page was, and how long it took to find it.
  const { date: _date, 'x-request-id': _id, 'server-timing': _timing, ...headers } = response.headers()
  return { status: response.status(), headers, body: await response.text() }
}

const lab = [
  ['GET', '/lab'],
  ['GET', '/lab?step=2'],
  ['POST', '/lab'],
  ['GET', '/lab.rsc'],
  ['GET', '/%6cab'],
  ['GET', '/lab/'],
  ['GET', '/api/lab'],
  ['GET', '/api/lab/replicas'],
  ['HEAD', '/api/lab/replicas'],
  ['GET', '/api/lab/events'],
  ['GET', '/api/lab/fingerprint'],
  ['POST', '/api/lab/replicas/S1/crash'],
  ['POST', '/api/lab/replicas/S1/drain'],
  ['POST', '/api/lab/rollout'],
  ['POST', '/api/lab/redis/freeze'],
  ['POST', '/api/lab/accounts'],
  ['POST', '/api/lab/token/inspect'],
  ['POST', '/api/lab/token/forge'],
  ['POST', '/api/lab/keys/rotate'],
  ['POST', '/api/lab/stateful/sign-in'],
  ['POST', '/api/lab/stateful/cart'],
  ['POST', '/api/%6cab/replicas/S1/crash'],
] as const

for (const [method, path] of lab) {
  test(`without a lab ${method} ${path} is what any address is that nobody has`, async () => {
    const unknown = path.replace(/(l|%6c)ab/, 'not')
    for (const headers of [{}, { RSC: '1' }, { Origin: 'https://evil.example' }]) {
      const ask = (where: string) => outside.fetch(where, { method, headers, maxRedirects: 0 })
      const answer = await whole(await ask(path))
      const expected = await whole(await ask(unknown))
      const told = JSON.parse(JSON.stringify(answer).replaceAll(/\/lab\b/g, '/not')) as unknown
      expect(told).toEqual(expected)
      expect([308, 404, 405]).toContain(answer.status)
    }
  })
}

test('without a lab an answer says nothing of the kind, and nobody there is on the list', async ({ request }) => {
  const page = await outside.get('/', { headers: { 'X-Request-Id': randomUUID() } })
  expect(await page.text()).not.toContain('data-lab')
  expect(page.headers()['server-timing'] ?? '').not.toMatch(/replica;|db;/)
  // Those that the proxy knows, and no other.
  expect((await labReplicas(request)).length).toBe((await listReplicas()).length)
})

test('nor is there a styleguide where nobody asked for one', async () => {
  const answer = await outside.get('/styleguide')
  expect(answer.status()).toBe(404)
  expect(await answer.text()).not.toContain('data-specimen')
})
