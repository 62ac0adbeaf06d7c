import { expect, it } from 'vitest'
import { scrubText } from './scrub-text'

const jwt = 'eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'
const opaque = 'q3V0ZVRva2VuV2l0aE1hbnlMZXR0ZXJzMTIz-_x'

it.each([
  [`refused ${jwt}`, 'refused [token]'],
  ['eyJhbGciOiJub25lIn0.e30.', '[token]'],
  ['refresh with gfr_abc-def_ failed', 'refresh with [token] failed'],
  [`authorization: Bearer ${opaque}`, 'authorization: Bearer [token]'],
  ['connect postgres://gold:fish@db:5432/shop failed', 'connect postgres://[credentials]@db:5432/shop failed'],
  ['redis://:pass@cache', 'redis://[credentials]@cache'],
  ['Failed to handle request for /products?query=ada&x=1', 'Failed to handle request for /products?[…]'],
  ['GET https://example.com/a/b?code=123: refused', 'GET https://example.com/a/b?[…] refused'],
  [`/reset-password/${opaque}`, '/reset-password/[secret]'],
  ['a'.repeat(40), '[secret]'],
  ['no account for Ada.Lovell+x@goldfish.test', 'no account for [e-mail]'],
  ['ada%40goldfish.test', '[e-mail]'],
  ['card 4242424242424242', 'card [number]'],
  ['card 4242 4242 4242 4242.', 'card [number].'],
  ['card 4000-0000-0000-0002', 'card [number]'],
  ['invalid input syntax for type uuid: "Ada Secret"', 'invalid input syntax for type uuid: "…"'],
  [`Unexpected token 'A', "Ada Lovell "... is not valid JSON`, `Unexpected token 'A', "…"... is not valid JSON`],
  [
    '\nInvalid `db().user.create()` invocation:\n\n{\n  name: Ada\n}\n\nArgument `id` is missing.',
    'Argument `id` is missing.',
  ],
  ['Key (email)=(ada) already exists.', 'Key (email)=(…) already exists.'],
  ['an open "quote with a name', 'an open "…"'],
])('cuts from %s', (text, told) => {
  expect(scrubText(text)).toBe(told)
})

it.each([
  'relation "orders" does not exist',
  'null value in column "updated_at" of relation "users" violates not-null constraint',
  'duplicate key value violates unique constraint "users_email_key"',
  'Unique constraint failed on the constraint: `users_email_key`',
  "Cannot read properties of undefined (reading 'x')",
  'connect ECONNREFUSED 127.0.0.1:5432',
  'no answer within 200 ms',
  '/api/cart/lines/0191e2c4-7b1a-7c3d-8e5f-0a1b2c3d4e5f',
  'request 3f2504e04f8911d39a0c0305e82c3301 died',
  'at f (/app/.next/server/chunks/[root-of-the-server]__0g3i_rze6xr-x._.js:1:2345)',
  'at x (file:///app/node_modules/@prisma/adapter-pg/dist/index.mjs:666:11)',
])('leaves %s', (text) => {
  expect(scrubText(text)).toBe(text)
})

it('cuts what is too long, and no word in two', () => {
  expect(scrubText('tea '.repeat(1_000))).toHaveLength(2_001)
  expect(scrubText('tea '.repeat(1_000), 10)).toBe('tea tea …')
  expect(scrubText(`tea for ada@goldfish.test`, 15)).toBe('tea for …')
})

it('is quick with long garbage', () => {
  for (const piece of ['@', 'a@', '"', '?a=', '1 ', 'a.', 'Aa1', '//']) {
    const startedAt = performance.now()
    scrubText(piece.repeat(2_000))
    expect(performance.now() - startedAt, piece).toBeLessThan(200)
  }
})
