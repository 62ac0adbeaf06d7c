import { beforeAll, expect, it, vi } from 'vitest'
import { csrfHash, flowSecret } from './flow-secret'

const [first, second, dropped] = ['n', 'o', 'd'].map((letter) => letter.repeat(43)) as [string, string, string]

beforeAll(() => {
  vi.stubEnv('AUTH_KEYS', `new:${first},old:${second}`)
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/none')
  vi.stubEnv('REDIS_URL', 'redis://localhost')
  vi.stubEnv('PUBLIC_URL', 'http://localhost')
})

const pair = (secret: string) => `token|${csrfHash('token', secret)}`

it('stays with the key that a page was opened under', () => {
  expect(flowSecret(pair(second))).toBe(second)
  expect(flowSecret(pair(first))).toBe(first)
})

it.each([undefined, '', 'token', '|', pair(dropped), `other|${csrfHash('token', second)}`])(
  'takes the key that signs for %j',
  (cookie) => {
    expect(flowSecret(cookie)).toBe(first)
  },
)
