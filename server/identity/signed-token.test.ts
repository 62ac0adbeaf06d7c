import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { base64url, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose'
import { beforeAll, expect, it, vi } from 'vitest'
import { signToken, verifyToken } from './signed-token'

const secret = 'c2lnbmluZy1rZXktb2YtdGhlLXVuaXQtdGVzdHMtMDE'
const old = 'b2xkLXNpZ25pbmcta2V5LW9mLXRoZS11bml0LXRlc3Q'
const stranger = 'c29tZWJvZHkgZWxzZSBoYXMgbWFkZSB0aGlzIGtleSE'

beforeAll(() => {
  vi.stubEnv('AUTH_KEYS', `new:${secret},old:${old}`)
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/none')
  vi.stubEnv('REDIS_URL', 'redis://localhost')
  vi.stubEnv('PUBLIC_URL', 'http://localhost')
})

const inAnHour = () => new Date(Date.now() + 3_600_000)
const claims = { sub: 'somebody' }

it('verifies what it signed', async () => {
  const verified = await verifyToken('goldfish:session', await signToken('goldfish:session', claims, inAnHour()))
  const wanted = { sub: 'somebody', aud: 'goldfish:session' }
  expect(verified).toMatchObject({ ok: true, claims: wanted, isOfCurrentKey: true })
})

it('still verifies what the older key of the ring signed, and tells that it did', async () => {
  const token = await forge({ header: { alg: 'HS256', kid: 'old' }, key: base64url.decode(old) })
  expect(await verifyToken('goldfish:session', token)).toMatchObject({ ok: true, isOfCurrentKey: false })
})

it('refuses a cart token where a session is asked for', async () => {
  const token = await signToken('goldfish:cart', claims, inAnHour())
  expect(await verifyToken('goldfish:session', token)).toEqual({ ok: false, reason: 'token_invalid' })
})

it('refuses an expired token as expired, and tells what it said', async () => {
  const token = await signToken('goldfish:session', claims, new Date(Date.now() - 1_000))
  const refused = await verifyToken('goldfish:session', token)
  expect(refused).toMatchObject({ ok: false, reason: 'token_expired', expired: claims })
})

it('refuses a token in which one claim was changed', async () => {
  const [header, , signature] = (await signToken('goldfish:session', claims, inAnHour())).split('.')
  const body = base64url.encode(JSON.stringify({ ...claims, sub: 'somebody else', iat: 1, exp: 9_999_999_999 }))
  expect(await verifyToken('goldfish:session', `${header}.${body}.${signature}`)).toEqual({
    ok: false,
    reason: 'token_invalid',
  })
})

it('refuses an unsigned token (alg: none), however it is spelt', async () => {
  const body = encode({ ...claims, iss: 'goldfish', aud: 'goldfish:session', iat: 1, exp: 9_999_999_999 })
  for (const alg of ['none', 'None', 'NONE', '']) {
    const refused = await verifyToken('goldfish:session', `${encode({ alg, kid: 'new' })}.${body}.`)
    expect(refused, alg).toEqual({ ok: false, reason: 'token_invalid' })
  }
})

it('refuses another algorithm, also with a key that it could be taken for', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  expect(
    await verifyToken('goldfish:session', await forge({ header: { alg: 'RS256', kid: 'new' }, key: privateKey })),
  ).toEqual(invalid)
  // Our own secret, but not by the one algorithm that we use.
  expect(await verifyToken('goldfish:session', await forge({ header: { alg: 'HS512', kid: 'new' } }))).toEqual(invalid)
})

it('refuses a key that is not in the ring, and a token that names none', async () => {
  const unknown = { ok: false, reason: 'token_unknown_key' }
  expect(await verifyToken('goldfish:session', await forge({ header: { alg: 'HS256', kid: 'dropped' } }))).toEqual(
    unknown,
  )
  expect(await verifyToken('goldfish:session', await forge({ header: { alg: 'HS256' } }))).toEqual(unknown)
  // The right name with another secret is a forgery.
  expect(await verifyToken('goldfish:session', await forge({ key: base64url.decode(stranger) }))).toEqual(invalid)
})

it('refuses another issuer, another audience, and a token without an end or an owner', async () => {
  const forgeries = [
    { issuer: 'silverfish' },
    { audience: 'goldfish' },
    { audience: 'goldfish:cart' },
    { lifeSeconds: null },
    { subject: null },
  ]
  for (const forgery of forgeries) {
    expect(await verifyToken('goldfish:session', await forge(forgery)), JSON.stringify(forgery)).toEqual(invalid)
  }
})

it('refuses a token from the future', async () => {
  const tomorrow = Math.floor(Date.now() / 1000) + 86_400
  const future = { ok: false, reason: 'token_not_yet_valid' }
  expect(await verifyToken('goldfish:session', await forge({ issuedAt: tomorrow }))).toEqual(future)
  expect(await verifyToken('goldfish:session', await forge({ more: { nbf: tomorrow } }))).toEqual(future)
  // It would push the session's absolute end away.
  expect(await verifyToken('goldfish:session', await forge({ more: { auth_time: tomorrow } }))).toEqual(future)
})

it('refuses a token of over 4 kB, also one that is ours in every other respect', async () => {
  const long = await forge({ more: { padding: 'x'.repeat(4_096) } })
  expect(await verifyToken('goldfish:session', long)).toEqual({ ok: false, reason: 'token_too_long' })
  const shorter = await forge({ more: { padding: 'x'.repeat(2_500) } })
  expect(await verifyToken('goldfish:session', shorter)).toMatchObject({ ok: true })
})

it.each(['', '.', '..', 'a.b', 'a.b.c', '{}', 'eyJhbGciOiJIUzI1NiJ9..', 'ü.ü.ü'])('refuses %j', async (garbage) => {
  expect(await verifyToken('goldfish:session', garbage)).toMatchObject({ ok: false })
})

const invalid = { ok: false, reason: 'token_invalid' }
const encode = (part: object) => base64url.encode(JSON.stringify(part))

/** A token as somebody would make it who knows everything about ours but what the options say. */
async function forge({
  header = { alg: 'HS256', kid: 'new' },
  key = base64url.decode(secret),
  issuer = 'goldfish',
  audience = 'goldfish:session',
  subject = claims.sub,
  issuedAt = Math.floor(Date.now() / 1000),
  lifeSeconds = 3_600,
  more = {},
}: {
  header?: JWTHeaderParameters
  key?: Uint8Array | KeyObject
  issuer?: string
  audience?: string
  subject?: string | null
  issuedAt?: number
  lifeSeconds?: number | null
  more?: JWTPayload
} = {}): Promise<string> {
  const token = new SignJWT({ ...more, ...(subject !== null && { sub: subject }) })
    .setProtectedHeader(header)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
  if (lifeSeconds !== null) token.setExpirationTime(issuedAt + lifeSeconds)
  return token.sign(key)
}
