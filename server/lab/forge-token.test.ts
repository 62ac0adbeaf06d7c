import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { verifyToken, type TokenAudience } from '@/server/identity/signed-token'
import { verifySession } from '@/server/identity/verify-session'
import { forgeToken, type ForgeryKind } from './forge-token'

vi.hoisted(() => {
  process.env.DATABASE_URL = 'postgres://nobody@localhost/nothing'
  process.env.REDIS_URL = 'redis://localhost:1'
  process.env.AUTH_KEYS = `first:${'x'.repeat(43)},second:${'y'.repeat(43)}`
  process.env.PUBLIC_URL = 'https://shop.example'
})
afterEach(() => vi.useRealTimers())

const shopper = {
  id: '0193a000-0000-7000-8000-000000000000',
  email: 'finn@lab.goldfish.test',
  name: 'Finn',
  role: 'administrator' as const,
}
const kinds: [ForgeryKind, string][] = [
  ['expired', 'token_expired'],
  ['unknown-key', 'token_unknown_key'],
]
const audiences: TokenAudience[] = ['goldfish:session', 'goldfish:cart', 'goldfish:device']

describe.each(kinds)('a forged token of kind %s', (kind, reason) => {
  it('is refused, and for this reason', async () => {
    expect(await verifySession(await forgeToken(kind, shopper))).toMatchObject({ ok: false, reason })
  })

  it('is good for nothing else either', async () => {
    const token = await forgeToken(kind, shopper)
    for (const audience of audiences) expect(await verifyToken(audience, token)).toMatchObject({ ok: false })
  })

  it.each([-12, 12, 24 * 365])('is refused by a replica whose clock is %i hours off', async (hours) => {
    const token = await forgeToken(kind, shopper)
    vi.useFakeTimers({ now: Date.now() + hours * 3_600_000, toFake: ['Date'] })
    expect(await verifySession(token)).toMatchObject({ ok: false })
  })

  it('has nobody’s rights and nobody’s sign-in', async () => {
    const [one, other] = [decodeJwt(await forgeToken(kind, shopper)), decodeJwt(await forgeToken(kind, shopper))]
    expect(one).toMatchObject({ sub: shopper.id, role: 'shopper' })
    expect(one['sid']).not.toBe(other['sid'])
  })
})

it('an unknown key is another one each time, and none of ours', async () => {
  const tokens = await Promise.all([1, 2].map(() => forgeToken('unknown-key', shopper)))
  const kids = tokens.map((token) => decodeProtectedHeader(token).kid)
  expect(new Set([...kids, 'first', 'second']).size).toBe(4)
})
