import { describe, expect, it } from 'vitest'
import { formatMoney } from './money'

describe('formatMoney', () => {
  it('shows minor units in the currency’s own digits', () => {
    expect(formatMoney(1999, 'EUR')).toBe('€19.99')
    expect(formatMoney(5, 'EUR')).toBe('€0.05')
    expect(formatMoney(1999, 'JPY', 'ja-JP')).toBe('￥1,999')
  })

  it('refuses fractions of a cent, which can only come from a bug', () => {
    expect(() => formatMoney(19.99)).toThrow(RangeError)
  })
})
