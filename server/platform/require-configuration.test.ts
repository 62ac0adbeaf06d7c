import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { demonstrationSecrets } from '@/lib/demonstration'

const good = {
  DATABASE_URL: 'postgres://a:b@localhost:5432/goldfish',
  REDIS_URL: 'redis://localhost:6379',
  AUTH_KEYS: `a:${'x'.repeat(43)}`,
  AUTH_KEYS_FILE: undefined,
  PUBLIC_URL: 'https://goldfish.example',
  GOLDFISH_DEMO: undefined,
}
const known = { AUTH_KEYS: `a:${demonstrationSecrets.authKey}` }

const said = vi.spyOn(process.stderr, 'write')
const ended = vi.spyOn(process, 'exit')

beforeEach(() => {
  // The configuration is read once for each process.
  vi.resetModules()
  said.mockReset().mockReturnValue(true)
  ended.mockReset().mockReturnValue(undefined as never)
})
afterEach(() => vi.unstubAllEnvs())

async function start(variables: Record<string, string | undefined>): Promise<void> {
  for (const [name, value] of Object.entries({ ...good, ...variables })) vi.stubEnv(name, value)
  const { requireConfiguration } = await import('./require-configuration')
  requireConfiguration()
}

it.each([{}, { ...known, GOLDFISH_DEMO: '1', PUBLIC_URL: 'http://localhost:8080' }])(
  'lets a replica start with %j',
  async (variables) => {
    await start(variables)
    expect(said).not.toHaveBeenCalled()
    expect(ended).not.toHaveBeenCalled()
  },
)

it.each([
  [{ REDIS_URL: undefined }, /REDIS_URL is not set/],
  [known, /^AUTH_KEYS came with the demonstration, and everybody knows it\. .*docs\/docker\.md\n$/],
  [{ ...known, GOLDFISH_DEMO: '1' }, /^GOLDFISH_DEMO is for one's own machine, not for https:\/\/goldfish\.example/],
  [{ GOLDFISH_DEMO: 'yes' }, /GOLDFISH_DEMO is neither 0 nor 1/],
])('ends one with %j', async (variables, message) => {
  await start(variables)
  expect(said.mock.calls.join('')).toMatch(message)
  expect(ended).toHaveBeenCalledWith(1)
})
