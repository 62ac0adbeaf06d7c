import { beforeAll, expect, it, vi } from 'vitest'
import { log } from '@/server/platform/log'
import { findSession } from './find-session'

const sent = { authorization: null as string | null, cookie: undefined as string | undefined }

vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers(sent.authorization === null ? {} : { authorization: sent.authorization })),
  cookies: () =>
    Promise.resolve({ get: () => (sent.cookie === undefined ? undefined : { name: 'session', value: sent.cookie }) }),
}))

beforeAll(() => {
  vi.stubEnv('AUTH_KEYS', `new:${'n'.repeat(43)}`)
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/none')
  vi.stubEnv('REDIS_URL', 'redis://localhost')
  vi.stubEnv('PUBLIC_URL', 'http://localhost')
  vi.stubEnv('LOG_LEVEL', 'silent')
})

const forged = `eyJhbGciOiJub25lIn0.${'c2VjcmV0'.repeat(5)}.signature`

it.each([
  ['bearer', { authorization: `Bearer ${forged}`, cookie: undefined }, 'token_invalid'],
  ['bearer', { authorization: `Basic ${forged}`, cookie: undefined }, 'token_invalid'],
  ['cookie', { authorization: null, cookie: forged }, 'token_invalid'],
  ['cookie', { authorization: null, cookie: forged.repeat(100) }, 'token_too_long'],
])('a token that is refused (%s) is logged with its reason and without the token', async (via, request, code) => {
  const info = vi.spyOn(log(), 'info').mockReset()
  Object.assign(sent, request)
  expect(await findSession('recent')).toMatchObject({ kind: 'refused', via, code })
  expect(info).toHaveBeenCalledOnce()
  const line = JSON.stringify(info.mock.calls)
  expect(line).toContain(code)
  for (const part of forged.split('.')) expect(line).not.toContain(part)
})
