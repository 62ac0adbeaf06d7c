import { expect, test } from 'vitest'
import { UsageError } from '@/tools/usage-error'
import { parseDrillOptions } from './drill-options'

const parse = (...args: string[]) => parseDrillOptions(args, { seconds: 40 })

test('what is not said is chosen', () => {
  expect(parse()).toEqual({ seconds: 40, visitsPerSecond: 2, seed: 1 })
  expect(parse('--rate', '0.5', '--seconds=9', '--seed', '7')).toEqual({ seconds: 9, visitsPerSecond: 0.5, seed: 7 })
})

test('a shop elsewhere is named with its database', () => {
  const elsewhere = { baseUrl: 'http://shop.test:81', databaseUrl: 'postgres://a:b@c/d' }
  const named = ['--url', elsewhere.baseUrl, '--database', elsewhere.databaseUrl]
  expect(parse(...named)).toMatchObject({ elsewhere })
  expect(parse(...named, '--access-log', 'x.log')).toMatchObject({ elsewhere: { ...elsewhere, accessLog: 'x.log' } })
})

test.each([
  [['--seconds', '0']],
  [['--seconds', 'long']],
  [['--rate', '-1']],
  [['--seed', '']],
  [['--nonsense', '1']],
  [['--url', 'http://localhost:1']],
  [['--database', 'postgres://a/b']],
  [['--url', 'localhost', '--database', 'postgres://a/b']],
  [['--url', 'http://localhost', '--database', 'mysql://a/b']],
  [['--access-log', 'x.log']],
])('%j is refused in one line', (args) => {
  expect(() => parse(...args)).toThrow(UsageError)
})
