import { AsyncLocalStorage } from 'node:async_hooks'
import { afterEach, expect, it, vi } from 'vitest'
import type { RequestContext } from './request-context'

const userId = '0191e2c4-7b1a-7c3d-8e5f-0a1b2c3d4e5f'
const signs = 'a'.repeat(43)
const ownKey = 'k'.repeat(32)

/** @returns what is known of the user of a request after `noteUser`, on a replica with these settings */
async function noted(settings: Record<string, string>) {
  vi.resetModules()
  const all = {
    DATABASE_URL: 'postgres://x/x',
    REDIS_URL: 'redis://x',
    PUBLIC_URL: 'http://x',
    AUTH_KEYS: `a:${signs}`,
  }
  for (const [name, value] of Object.entries({ ...all, ...settings })) vi.stubEnv(name, value)
  const { noteUser } = await import('./note-user')
  const storage = new AsyncLocalStorage<RequestContext>()
  Reflect.set(globalThis, Symbol.for('goldfish.request'), storage)
  const context = { requestId: '1', traceId: undefined, method: 'GET', route: '/', user: undefined, cacheReads: [] }
  return storage.run(context, () => {
    noteUser(userId)
    return storage.getStore()?.user
  })
}

afterEach(() => {
  vi.unstubAllEnvs()
  Reflect.deleteProperty(globalThis, Symbol.for('goldfish.request'))
})

it('names a person by the key that signs, or by the key that the log has for it', async () => {
  expect(await noted({})).toEqual({ userId, key: signs })
  expect(await noted({ LOG_HASH_KEY: ownKey })).toEqual({ userId, key: ownKey })
})

it('does nothing outside of a request', async () => {
  const { noteUser } = await import('./note-user')
  expect(() => noteUser(userId)).not.toThrow()
})
