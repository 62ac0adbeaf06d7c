import { expect, test } from 'vitest'
import { seedOptions } from './seed-options'

test('nothing said: the plain catalogue, kept up to date', () => {
  expect(seedOptions([])).toEqual({ ifEmpty: false, reset: false, productCount: 0 })
})

test('a large catalogue into an emptied shop', () => {
  expect(seedOptions(['--reset', '--products', '10000'])).toEqual({ ifEmpty: false, reset: true, productCount: 10_000 })
})

test.each([
  [['--products', 'many']],
  [['--products', '-5']],
  [['--products', '99999999']],
  [['--if-empty', '--reset']],
  [['--rest']],
])('%j is refused with the usage', (args) => {
  expect(() => seedOptions(args)).toThrow('Usage: npm run db:seed')
})
