import { expect, it } from 'vitest'
import { figure } from './figure'

it.each([
  [12_345.6, '12,346'],
  [99.94, '99.9'],
  [1.234, '1.23'],
  [0.0214, '0.021'],
  [0, '0.000'],
  [undefined, '–'],
  [Number.NaN, '–'],
])('writes %d as %s', (value, text) => {
  expect(figure(value)).toBe(text)
})
