import { expect, it } from 'vitest'
import { shopHolidays } from './shop-holidays'

const from = (day: string, dayCount: number) => shopHolidays(new Date(`${day}T12:00:00Z`), dayCount)

it('knows a year of them', () => {
  expect(from('2027-01-01', 365)).toEqual([
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-01',
    '2027-05-06',
    '2027-05-17',
    '2027-10-03',
    '2027-12-25',
    '2027-12-26',
  ])
})

it('looks over the turn of a year, and no further than it is asked to', () => {
  expect(from('2026-12-20', 20)).toEqual(['2026-12-25', '2026-12-26', '2027-01-01'])
  expect(from('2026-12-25', 1)).toEqual(['2026-12-25'])
  expect(from('2026-12-26', 6)).toEqual(['2026-12-26'])
})

// From the tables of the US Naval Observatory; the earliest and the latest possible are among them.
it.each([
  [1818, '03-23'],
  [1943, '04-26'],
  [2000, '04-24'],
  [2008, '03-24'],
  [2019, '04-22'],
  [2026, '04-06'],
  [2038, '04-26'],
])('has Easter Monday of %i on %s', (year, day) => {
  expect(from(`${year}-03-22`, 37)).toContain(`${year}-${day}`)
})
