import { expect, it } from 'vitest'
import { decimalPrice } from './decimal-price'

it.each([
  [1990, 'EUR', '19.90'],
  [5, 'EUR', '0.05'],
  [0, 'EUR', '0.00'],
  [123_456_789, 'EUR', '1234567.89'],
  [1990, 'JPY', '1990'],
  [1990, 'KWD', '1.990'],
])('%i of %s is %s', (minorUnits, currency, price) => {
  expect(decimalPrice(minorUnits, currency)).toBe(price)
})
