import { expect, it } from 'vitest'
import { searchWords } from './search-words'

it('takes what somebody typed apart into words', () => {
  expect(searchWords('  Ethiopia natur, crème brûlée 3')).toEqual(['Ethiopia', 'natur', 'crème', 'brûlée', '3'])
})

it.each(["'; DROP TABLE products;--", 'a & !b | (c:*)', '<->', ''])('lets no operator through: %j', (typed) => {
  expect(searchWords(typed).join('')).toMatch(/^[\p{L}\p{N}]*$/u)
})
