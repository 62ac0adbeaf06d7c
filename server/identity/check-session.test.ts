import { randomUUID } from 'node:crypto'
import { base64url, SignJWT } from 'jose'
import { beforeAll, expect, it, vi } from 'vitest'
import { checkSession } from './check-session'

const secret = 'c2lnbmluZy1rZXktb2YtdGhlLXVuaXQtdGVzdHMtMDE'
const [idleSeconds, maxSeconds] = [600, 86_400]

beforeAll(() => {
  vi.stubEnv('AUTH_KEYS', `new:${secret}`)
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/none')
  vi.stubEnv('REDIS_URL', 'redis://localhost')
  vi.stubEnv('PUBLIC_URL', 'http://localhost')
  vi.stubEnv('SESSION_IDLE_SECONDS', String(idleSeconds))
  vi.stubEnv('SESSION_MAX_SECONDS', String(maxSeconds))
})

/** A session token of the shop's own making, so many seconds after the sign-in and before now. */
async function sessionToken({ signedInAgo = 60, issuedAgo = 60, lifeSeconds = idleSeconds, kid = 'new', claims = {} }) {
  const now = Math.floor(Date.now() / 1000)
  const whole = {
    sub: randomUUID(),
    email: 'ada@goldfish.test',
    name: 'Ada',
    role: 'shopper',
    sid: randomUUID(),
    ver: 0,
    auth_time: now - signedInAgo,
    ...claims,
  }
  return new SignJWT(whole)
    .setProtectedHeader({ alg: 'HS256', kid })
    .setIssuer('goldfish')
    .setAudience('goldfish:session')
    .setIssuedAt(now - issuedAgo)
    .setExpirationTime(now - issuedAgo + lifeSeconds)
    .sign(base64url.decode(secret))
}

const refused = (code: string, why: string) => ({ ok: false, code, why })
const check = async (options: Parameters<typeof sessionToken>[0]) => checkSession(await sessionToken(options), 'recent')

it('tells who was away for too long from who was here for too long', async () => {
  expect(await check({ issuedAgo: 601 })).toEqual(refused('token_expired', 'idle'))
  expect(await check({ issuedAgo: 60, lifeSeconds: 30, signedInAgo: maxSeconds + 1 })).toEqual(
    refused('token_expired', 'absolute_end'),
  )
})

it('ends by the limits of today a token that was signed under longer ones', async () => {
  expect(await check({ issuedAgo: idleSeconds + 5, lifeSeconds: 86_400 })).toEqual(refused('token_expired', 'idle'))
  expect(await check({ signedInAgo: maxSeconds + 5, lifeSeconds: 86_400 })).toEqual(
    refused('token_expired', 'absolute_end'),
  )
})

it('says that a key was dropped, and no more of anything else', async () => {
  expect(await check({ kid: 'dropped' })).toEqual(refused('token_unknown_key', 'key_dropped'))
  expect(await checkSession('garbage', 'recent')).toEqual(refused('token_invalid', 'unusable'))
  expect(await check({ claims: { sid: 'not an id' } })).toEqual(refused('token_invalid', 'unusable'))
  expect(await check({ claims: { role: 'owner' } })).toEqual(refused('token_invalid', 'unusable'))
})
