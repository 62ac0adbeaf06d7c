import { expect, it } from 'vitest'
import { prefixSearch } from './prefix-search'

it('asks for every word, each perhaps unfinished', () => {
  expect(prefixSearch('  Ethiopia natur ')).toBe('Ethiopia:* & natur:*')
})

it.each(["'; DROP TABLE products;--", 'a & !b | (c:*)', '<->', ''])('lets no operator through: %j', (typed) => {
  expect(prefixSearch(typed)).toMatch(/^([\p{L}\p{N}]+:\*( & [\p{L}\p{N}]+:\*)*)?$/u)
})
