import { expect, it } from 'vitest'
import { cardNumberDigits, isPlausibleCardNumber } from './card-number'

it('takes a number however it is spaced', () => {
  expect(cardNumberDigits('4242 4242-4242 4242')).toBe('4242424242424242')
})

it.each(['4242424242424242', '4000000000000002', '378282246310005'])('accepts %s', (digits) => {
  expect(isPlausibleCardNumber(digits)).toBe(true)
})

it.each(['4242424242424241', '0000', '', '42424242424242424242', '4242x24242424242'])('refuses %j', (digits) => {
  expect(isPlausibleCardNumber(digits)).toBe(false)
})
