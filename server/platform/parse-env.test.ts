import { expect, it } from 'vitest'
import { parseEnv } from './parse-env'

const good = {
  DATABASE_URL: 'postgres://a:b@localhost:5432/goldfish',
  REDIS_URL: 'redis://localhost:6379',
  AUTH_KEYS: `a:${'x'.repeat(43)},b:${'y'.repeat(43)}`,
  PUBLIC_URL: 'https://goldfish.example/',
}

it('reads the key ring in order and fills in what may be left out', () => {
  const env = parseEnv(good)
  expect(env.AUTH_KEYS?.map((key) => key.kid)).toEqual(['a', 'b'])
  expect(env).toMatchObject({ PUBLIC_URL: 'https://goldfish.example', SESSION_IDLE_SECONDS: 1800, REPLICA_NAME: 'S1' })
})

it('takes a key with an end, and a file in place of the keys', () => {
  const until = '2027-01-20T12:00:00Z'
  const env = parseEnv({ ...good, AUTH_KEYS: `a:${'x'.repeat(43)}\nb:${'y'.repeat(43)}:${until}\n` })
  expect(env.AUTH_KEYS?.map((key) => key.until)).toEqual([null, new Date(until)])
  expect(parseEnv({ ...good, AUTH_KEYS: undefined, AUTH_KEYS_FILE: '/run/keys' }).AUTH_KEYS_FILE).toBe('/run/keys')
})

it('names every variable that is not set', () => {
  expect(() => parseEnv({})).toThrow(/DATABASE_URL[^]*REDIS_URL[^]*PUBLIC_URL[^]*AUTH_KEYS is not set/)
})

it.each(['redis+sentinel://a:26379,b:26379/shop', 'redis+cluster://a:7000,b:7001', 'rediss://:secret@a:6380'])(
  'takes %s for a Redis',
  (REDIS_URL) => {
    expect(parseEnv({ ...good, REDIS_URL }).REDIS_URL).toBe(REDIS_URL)
  },
)

it.each([
  ['REDIS_URL', 'http://localhost', /REDIS_URL : not a redis:/],
  ['DATABASE_URL', 'mysql://localhost', /DATABASE_URL is not a postgres:\/\/ URL; for example DATABASE_URL=/],
  ['REDIS_URL', undefined, /REDIS_URL is not set; for example/],
  ['AUTH_KEYS', 'nonsense', /AUTH_KEYS is not a list/],
  ['AUTH_KEYS', 'a:c2hvcnQ', /AUTH_KEYS has a secret of under 32 bytes/],
  ['AUTH_KEYS', `a:${'x'.repeat(43)},a:${'y'.repeat(43)}`, /AUTH_KEYS names a kid twice/],
  ['AUTH_KEYS', `a:${'x'.repeat(43)}:2027-01-20T12:00:00Z`, /AUTH_KEYS begins with a key that has an end/],
  ['AUTH_KEYS', `a:${'x'.repeat(43)},b:${'y'.repeat(43)}:later`, /AUTH_KEYS has a key whose end is not a time/],
  ['AUTH_KEYS', undefined, /AUTH_KEYS is not set; for example/],
  [
    'RATE_LIMIT_SIGN_IN',
    '10',
    /RATE_LIMIT_SIGN_IN is not a number of requests and a number of seconds, such as 10\/900/,
  ],
  ['RATE_LIMIT_API', '0/60', /RATE_LIMIT_API is not/],
  ['RATE_LIMIT_SCALE', '0', /RATE_LIMIT_SCALE/],
  ['RATE_LIMIT_SCALE', 'much', /RATE_LIMIT_SCALE is not a number/],
  ['SESSION_IDLE_SECONDS', 'soon', /SESSION_IDLE_SECONDS is not a number/],
])('names %s when it is %j', (name, value, message) => {
  expect(() => parseEnv({ ...good, [name]: value })).toThrow(message)
})

it.each(['GOOGLE', 'GITHUB'])('wants both or none of what %s needs', (provider) => {
  const [id, secret] = [`${provider}_CLIENT_ID`, `${provider}_CLIENT_SECRET`]
  expect(parseEnv({ ...good, [id]: 'an id', [secret]: 'a secret' })).toMatchObject({ [id]: 'an id' })
  for (const lonely of [{ [id]: 'an id' }, { [secret]: 'a secret' }]) {
    expect(() => parseEnv({ ...good, ...lonely })).toThrow(`${id} and ${secret} are set both or not at all`)
  }
})

it('shares the connections of Postgres out among the replicas, unless told how many each may have', () => {
  const poolMax = (changes: object) => parseEnv({ ...good, ...changes }).DATABASE_POOL_MAX
  expect(poolMax({})).toBe(8)
  expect(poolMax({ REPLICAS: '3' })).toBe(14)
  expect(poolMax({ REPLICAS: '20', DATABASE_MAX_CONNECTIONS: '500' })).toBe(11)
  expect(poolMax({ REPLICAS: '40', DATABASE_POOL_MAX: '6' })).toBe(6)
  expect(() => poolMax({ REPLICAS: '40' })).toThrow(
    /DATABASE_MAX_CONNECTIONS of 100 is too few for REPLICAS=40.*example/,
  )
})

it('never repeats a secret in its message', () => {
  expect(() => parseEnv({ ...good, DATABASE_URL: 'mysql://a:hunter2@localhost' })).toThrow(/^(?!.*hunter2)/s)
})
