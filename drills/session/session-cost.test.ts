import { expect, it } from 'vitest'
import { costTable, costTrouble, type SessionCost } from './session-cost'

const cost = (given: Partial<SessionCost>): SessionCost => ({
  name: 'a read',
  answered: 1_000,
  requestsPerSecond: 500,
  cpuMicroseconds: 800,
  redisReads: 0.001,
  postgresReads: 0,
  errors: {},
  ...given,
})

it.each<[Partial<SessionCost>, string[]]>([
  [{}, []],
  [{ redisReads: 0.2, postgresReads: 0.01 }, []],
  [{ redisReads: 0.21 }, ['a read: 0.210 questions to Redis for each request']],
  [{ postgresReads: 0.011 }, ['a read: 0.011 questions to Postgres for each request']],
  [{ postgresReads: 0.02, requestsPerSecond: 40 }, []],
  [{ postgresReads: 0.02, requestsPerSecond: 41 }, ['a read: 0.020 questions to Postgres for each request']],
  [{ errors: { 'status 503': 2 } }, ['a read: 2 × status 503']],
  [
    { answered: 0, redisReads: Number.NaN, postgresReads: 0 },
    ['a read: nothing was answered, so nothing is known', 'a read: NaN questions to Redis for each request'],
  ],
])('%o is judged', (given, trouble) => {
  expect(costTrouble([cost(given)])).toEqual(trouble)
})

it('is compared with the same request without a session', () => {
  const costs = [cost({ name: 'guest' }), cost({ name: 'bearer', without: 'guest', cpuMicroseconds: 840 })]
  expect(costTable(costs)).toContain('1.05 ×')
  const untold = costs.map((one, n) => ({ ...one, cpuMicroseconds: Number.NaN, requestsPerSecond: [500, 400][n] ?? 0 }))
  expect(costTable(untold)).toContain('1.25 ×')
})
