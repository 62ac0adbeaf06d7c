import { expect, test } from 'vitest'
import { ExpectedCart } from './expected-cart'

test('adds count together, in whatever order the shop lists them', () => {
  const cart = new ExpectedCart()
  cart.add('B', 1)
  cart.add('A', 2)
  cart.add('B', 2)
  const lines = [
    { sku: 'A', quantity: 2 },
    { sku: 'B', quantity: 3 },
  ]
  expect(cart.difference(lines)).toBeUndefined()
  expect(cart.difference(lines.toReversed())).toBeUndefined()
})

test('says what is missing, too many, or there twice', () => {
  const cart = new ExpectedCart()
  cart.add('A', 2)
  expect(cart.difference([])).toBe('2 × A expected, nothing found')
  expect(cart.difference([{ sku: 'A', quantity: 4 }])).toBe('2 × A expected, 4 × A found')
  const twice = [1, 1].map((quantity) => ({ sku: 'A', quantity }))
  expect(cart.difference(twice)).toBe('2 × A expected, 1 × A and 1 × A found')
})

test('what was set, taken out or ordered is as it was set', () => {
  const cart = new ExpectedCart()
  cart.add('A', 2)
  cart.set('A', 5)
  expect(cart.difference([{ sku: 'A', quantity: 5 }])).toBeUndefined()
  cart.set('A', 0)
  expect(cart.isEmpty).toBe(true)
  cart.add('A', 1)
  cart.empty()
  expect(cart.difference([])).toBeUndefined()
})
