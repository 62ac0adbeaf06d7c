import type { APIRequestContext } from '@playwright/test'
import { expect, signIn, test } from '../fixtures'
import { listReplicas, talkTo } from './cluster-control'
import { newVisitor } from './lab-visitor'

async function inspect(request: APIRequestContext, data: object, headers: Record<string, string> = {}) {
  const response = await request.post('/api/lab/token/inspect', { data, headers })
  expect(response.status()).toBe(200)
  return response.json()
}

test('a token is looked at, whether it came as a cookie, as bearer or in the body', async ({
  page,
  shopper,
  request,
}) => {
  await signIn(page, shopper)
  const ofCookie = await inspect(page.request, {})
  expect(ofCookie).toMatchObject({
    header: { alg: 'HS256', typ: 'JWT' },
    claims: { email: shopper.email, iss: 'goldfish' },
    signaturePresent: true,
    limitBytes: 4096,
    verdict: 'good',
    about: { signIn: expect.stringMatching(/^[0-9a-f]{12}$/), account: expect.stringMatching(/^[0-9a-f]{12}$/) },
  })
  expect(ofCookie.bytes).toBeLessThan(1_024)
  expect(ofCookie.microseconds).toBeGreaterThan(0)
  const visitor = await newVisitor(request)
  const token = visitor.headers.Authorization.slice('Bearer '.length)
  expect(await inspect(request, {}, visitor.headers)).toMatchObject({ claims: { name: visitor.name }, verdict: 'good' })
  // What is asked about counts, not who asks.
  expect(await inspect(page.request, { token })).toMatchObject({ claims: { name: visitor.name }, verdict: 'good' })
  const nothing = await request.post('/api/lab/token/inspect', { data: {} })
  expect([nothing.status(), (await nothing.json()).code]).toEqual([422, 'no_token'])
})

test('each replica refuses what was tampered with, with the reason', async ({ request }) => {
  const { headers } = await newVisitor(request)
  const token = headers.Authorization.slice('Bearer '.length)
  const [head = '', claims = '', signature = ''] = token.split('.')
  const turned = claims.replace(/.(.{5})$/, (tail, rest: string) => `${tail.startsWith('A') ? 'B' : 'A'}${rest}`)
  const forged = async (kind: string) => {
    const response = await request.post('/api/lab/token/forge', { headers, data: { kind } })
    expect(response.status()).toBe(200)
    return (await response.json()).token as string
  }
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
  const cases: [string, string][] = [
    [`${head}.${turned}.${signature}`, 'token_invalid'],
    [`${head}.${claims}.`, 'token_invalid'],
    [`${none}.${claims}.`, 'token_invalid'],
    [await forged('expired'), 'token_expired'],
    [await forged('unknown-key'), 'token_unknown_key'],
    [`${token}${'x'.repeat(4_096)}`, 'token_too_long'],
    ['no token at all', 'token_invalid'],
  ]
  const replicas = await listReplicas()
  expect(replicas.length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
  for (const replica of replicas) {
    const api = await talkTo(replica)
    for (const [changed, reason] of cases) {
      const seen = await inspect(api, { token: changed })
      expect([seen.verdict, seen.verifiedBy]).toEqual([reason, replica.name])
      const refused = await api.get('/api/me', { headers: { Authorization: `Bearer ${changed}` } })
      expect(refused.status()).toBe(401)
    }
    await api.dispose()
  }
  expect((await request.post('/api/lab/token/forge', { data: { kind: 'expired' } })).status()).toBe(401)
  expect((await request.post('/api/lab/token/forge', { headers, data: { kind: 'good' } })).status()).toBe(422)
})

test('the key is replaced, and whoever is signed in stays so', async ({ page, shopper, request }) => {
  await signIn(page, shopper)
  const before = await inspect(page.request, {})
  const rotated = await request.post('/api/lab/keys/rotate')
  expect(rotated.status()).toBe(200)
  expect((await rotated.json()).said.join('\n')).toMatch(/1\/3 added[^]*2\/3 swapped/)
  // A request that uses the session has it signed anew.
  expect((await page.request.get('/api/me')).status()).toBe(200)
  const after = await inspect(page.request, {})
  expect(after.verdict).toBe('good')
  expect(after.header.kid).not.toBe(before.header.kid)
  expect(after.claims.sid).toBe(before.claims.sid)
})
