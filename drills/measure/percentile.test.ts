import { expect, it } from 'vitest'
import { percentile } from './percentile'

const hundred = Array.from({ length: 100 }, (_, index) => index + 1)

it.each([
  [0.5, 50],
  [0.99, 99],
  [1, 100],
  [0.001, 1],
])('the share %d of 1 to 100 is not above %d', (share, expected) => {
  expect(percentile(hundred, share)).toBe(expected)
})

it('is a value that was measured, also of few', () => {
  expect(percentile([7], 0.99)).toBe(7)
  expect(percentile([1, 9], 0.5)).toBe(1)
  expect(percentile([1, 9], 0.99)).toBe(9)
  expect(percentile([], 0.5)).toBeNaN()
})

it('has that share of the values at or below it, whatever their number', () => {
  for (let length = 1; length <= 250; length++) {
    const values = Array.from({ length }, (_, index) => index)
    for (const share of [0.07, 0.5, 0.9, 0.99]) {
      const found = percentile(values, share)
      const notAbove = values.filter((value) => value <= found).length
      expect(notAbove).toBeGreaterThanOrEqual(share * length - 1e-6)
      expect(notAbove - 1).toBeLessThan(share * length)
    }
  }
})
