import { base64url, SignJWT } from 'jose'
import { beforeAll, expect, it, vi } from 'vitest'
import { signToken, verifyToken } from './signed-token'

const secret = 'c2lnbmluZy1rZXktb2YtdGhlLXVuaXQtdGVzdHMtMDE'
const old = 'b2xkLXNpZ25pbmcta2V5LW9mLXRoZS11bml0LXRlc3Q'

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
  expect(verified).toMatchObject({ ok: true, claims: { sub: 'somebody', aud: 'goldfish:session' } })
})

it('still verifies what the older key of the ring signed', async () => {
  const token = await forge({ kid: 'old', key: old })
  expect(await verifyToken('goldfish:session', token)).toMatchObject({ ok: true })
})

it('refuses a cart token where a session is asked for', async () => {
  const token = await signToken('goldfish:cart', claims, inAnHour())
  expect(await verifyToken('goldfish:session', token)).toEqual({ ok: false, reason: 'token_invalid' })
})

it('refuses an expired token as expired', async () => {
  const token = await signToken('goldfish:session', claims, new Date(Date.now() - 1_000))
  expect(await verifyToken('goldfish:session', token)).toEqual({ ok: false, reason: 'token_expired' })
})

it('refuses a token in which one claim was changed', async () => {
  const [header, , signature] = (await signToken('goldfish:session', claims, inAnHour())).split('.')
  const body = base64url.encode(JSON.stringify({ ...claims, sub: 'somebody else', iat: 1, exp: 9_999_999_999 }))
  expect(await verifyToken('goldfish:session', `${header}.${body}.${signature}`)).toEqual({
    ok: false,
    reason: 'token_invalid',
  })
})

it('refuses an unsigned token (alg: none)', async () => {
  const header = base64url.encode(JSON.stringify({ alg: 'none', kid: 'new' }))
  const body = base64url.encode(
    JSON.stringify({ ...claims, iss: 'goldfish', aud: 'goldfish:session', iat: 1, exp: 9_999_999_999 }),
  )
  expect(await verifyToken('goldfish:session', `${header}.${body}.`)).toMatchObject({ ok: false })
})

it('refuses a key that is not in the ring, another issuer, the future, and a token that is too long', async () => {
  expect(await verifyToken('goldfish:session', await forge({ kid: 'dropped', key: secret }))).toEqual({
    ok: false,
    reason: 'token_unknown_key',
  })
  expect(await verifyToken('goldfish:session', await forge({ issuer: 'silverfish' }))).toMatchObject({ ok: false })
  const tomorrow = Math.floor(Date.now() / 1000) + 86_400
  expect(await verifyToken('goldfish:session', await forge({ issuedAt: tomorrow }))).toEqual({
    ok: false,
    reason: 'token_not_yet_valid',
  })
  expect(await verifyToken('goldfish:session', 'x'.repeat(5_000))).toEqual({ ok: false, reason: 'token_too_long' })
})

/** A token as somebody would make it who knows everything about ours but what the options say. */
async function forge({
  kid = 'new',
  key = secret,
  issuer = 'goldfish',
  issuedAt = Math.floor(Date.now() / 1000),
}: {
  kid?: string
  key?: string
  issuer?: string
  issuedAt?: number
}): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid })
    .setIssuer(issuer)
    .setAudience('goldfish:session')
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 3_600)
    .sign(base64url.decode(key))
}
