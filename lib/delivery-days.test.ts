import { describe, expect, it } from 'vitest'
import { deliveryDays } from './delivery-days'

const days = (method: 'standard' | 'express', orderedAt: string, holidays: string[] = []) => {
  const { from, to } = deliveryDays(method, new Date(orderedAt), holidays)
  return [from, to].map((day) => day.toISOString().slice(0, 10))
}

describe('when a parcel arrives', () => {
  // 23 November 2026 is a Monday.
  it.each([
    ['standard', 'on a Monday', '2026-11-23T10:00:00Z', '2026-11-25', '2026-11-27'],
    ['standard', 'on a Wednesday, over a weekend', '2026-11-25T10:00:00Z', '2026-11-27', '2026-12-01'],
    ['standard', 'on a Friday', '2026-11-27T10:00:00Z', '2026-12-01', '2026-12-03'],
    ['standard', 'on a Saturday', '2026-11-28T10:00:00Z', '2026-12-01', '2026-12-03'],
    ['standard', 'on a Sunday', '2026-11-29T10:00:00Z', '2026-12-01', '2026-12-03'],
    ['express', 'on a Thursday', '2026-11-26T10:00:00Z', '2026-11-27', '2026-11-27'],
    ['express', 'on a Friday', '2026-11-27T10:00:00Z', '2026-11-30', '2026-11-30'],
    ['express', 'on a Saturday', '2026-11-28T10:00:00Z', '2026-11-30', '2026-11-30'],
  ] as const)('%s, ordered %s', (method, _when, orderedAt, from, to) => {
    expect(days(method, orderedAt)).toEqual([from, to])
  })

  it('goes by the day it is in the shop: late on a Thursday elsewhere is Friday there', () => {
    expect(days('express', '2026-11-26T22:59:00Z')).toEqual(['2026-11-27', '2026-11-27'])
    expect(days('express', '2026-11-26T23:01:00Z')).toEqual(['2026-11-30', '2026-11-30'])
    // Summer time is two hours ahead.
    expect(days('express', '2026-07-16T22:01:00Z')).toEqual(['2026-07-20', '2026-07-20'])
  })

  it('does not arrive on a holiday, nor is it worked on then', () => {
    const holidays = ['2026-12-25', '2026-12-26', '2027-01-01']
    // A Wednesday and a Thursday; the Friday is Christmas Day.
    expect(days('express', '2026-12-23T10:00:00Z', holidays)).toEqual(['2026-12-24', '2026-12-24'])
    expect(days('express', '2026-12-24T10:00:00Z', holidays)).toEqual(['2026-12-28', '2026-12-28'])
    expect(days('standard', '2026-12-23T10:00:00Z', holidays)).toEqual(['2026-12-28', '2026-12-30'])
    expect(days('standard', '2026-12-30T10:00:00Z', holidays)).toEqual(['2027-01-04', '2027-01-06'])
  })

  it('never arrives on a weekend, and never before it was ordered', () => {
    for (let hour = 0; hour < 24 * 400; hour += 7) {
      const orderedAt = new Date(Date.UTC(2026, 0, 1, hour))
      for (const method of ['standard', 'express'] as const) {
        const { from, to } = deliveryDays(method, orderedAt, [])
        for (const day of [from, to]) expect([0, 6]).not.toContain(day.getUTCDay())
        expect(from.getTime()).toBeGreaterThan(orderedAt.getTime() - 3 * 3_600_000)
        expect(to.getTime()).toBeGreaterThanOrEqual(from.getTime())
      }
    }
  })
})
