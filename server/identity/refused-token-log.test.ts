import { randomUUID } from 'node:crypto'
import { base64url, SignJWT } from 'jose'
import { beforeAll, expect, it, vi } from 'vitest'
import { log } from '@/server/platform/log'
import { findSession } from './find-session'

const sent = { authorization: null as string | null, cookie: undefined as string | undefined }

vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers(sent.authorization === null ? {} : { authorization: sent.authorization })),
  cookies: () =>
    Promise.resolve({ get: () => (sent.cookie === undefined ? undefined : { name: 'session', value: sent.cookie }) }),
}))

const secret = 'n'.repeat(43)

beforeAll(() => {
  vi.stubEnv('AUTH_KEYS', `new:${secret}`)
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/none')
  vi.stubEnv('REDIS_URL', 'redis://localhost')
  vi.stubEnv('PUBLIC_URL', 'http://localhost')
  vi.stubEnv('LOG_LEVEL', 'silent')
})

/** A session's token as the shop would sign it, but for what is given. */
async function forge({
  alg = 'HS256',
  kid = 'new',
  aud = 'goldfish:session',
  iss = 'goldfish',
  from = 0,
  pad = 0,
} = {}) {
  const now = Math.floor(Date.now() / 1000) + from
  const claims = {
    email: 'ada@goldfish.test',
    name: 'Ada',
    role: 'administrator',
    auth_time: now,
    pad: 'x'.repeat(pad),
  }
  return new SignJWT({ ...claims, sub: randomUUID(), sid: randomUUID(), ver: 0 })
    .setProtectedHeader({ alg, kid })
    .setIssuer(iss)
    .setAudience(aud)
    .setIssuedAt(now)
    .setExpirationTime(now + 3_600)
    .sign(base64url.decode(secret))
}

const unsigned = `${base64url.encode('{"alg":"none","kid":"new"}')}.${'c2VjcmV0'.repeat(5)}.signature`
const day = 86_400

const refusals: [string, () => string | Promise<string>, string][] = [
  ['without a signature (alg: none)', () => unsigned, 'token_invalid'],
  ['of another algorithm', () => forge({ alg: 'HS384' }), 'token_invalid'],
  ['of an unknown or dropped key', () => forge({ kid: 'dropped' }), 'token_unknown_key'],
  ['for another audience', () => forge({ aud: 'goldfish:cart' }), 'token_invalid'],
  ['of another issuer', () => forge({ iss: 'silverfish' }), 'token_invalid'],
  ['from the future', () => forge({ from: day }), 'token_not_yet_valid'],
  ['that has expired', () => forge({ from: -day }), 'token_expired'],
  ['of over 4 kB', () => forge({ pad: 4_096 }), 'token_too_long'],
  ['that is nonsense', () => 'one-two-three.four-five.six-seven', 'token_invalid'],
]

const ways = {
  bearer: (token: string) => ({ authorization: `Bearer ${token}`, cookie: undefined }),
  cookie: (token: string) => ({ authorization: null, cookie: token }),
}

/** @returns what became of the request, and all that was logged of it */
async function send(request: typeof sent) {
  const info = vi.spyOn(log(), 'info').mockReset()
  Object.assign(sent, request)
  return { session: await findSession('recent'), lines: info.mock.calls.map((call) => JSON.stringify(call)) }
}

const vias = ['bearer', 'cookie'] as const

it.each(refusals.flatMap(([what, make, code]) => vias.map((via) => ({ what, make, code, via }))))(
  'a token $what ($via) is logged with its reason and without the token',
  async ({ make, code, via }) => {
    const token = await make()
    const { session, lines } = await send(ways[via](token))
    expect(session).toMatchObject({ kind: 'refused', via, code })
    expect(lines).toEqual([expect.stringContaining(`"code":"${code}"`)])
    for (const part of token.split('.')) expect(lines[0]).not.toContain(part)
  },
)

it('credentials of another kind are logged with the reason, and without them', async () => {
  const { session, lines } = await send({ authorization: `Basic ${unsigned}`, cookie: undefined })
  expect(session).toMatchObject({ kind: 'refused', via: 'bearer', code: 'token_invalid' })
  expect(lines).toEqual([expect.stringContaining('"code":"token_invalid"')])
  for (const part of unsigned.split('.')) expect(lines[0]).not.toContain(part)
})
