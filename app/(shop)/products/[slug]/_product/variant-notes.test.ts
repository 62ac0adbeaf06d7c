import { expect, it } from 'vitest'
import { lineLimit } from './line-limit'
import { soldOutReason, stockNote } from './variant-notes'

const variant = (name: string, available: number) => ({ sku: name, name, priceCents: 100, available })

it('says how many are left when they are few', () => {
  expect([0, 1, 5, 6].map(stockNote)).toEqual(['Sold out', 'Only 1 left', 'Only 5 left', null])
})

it('says what else there is in place of what is gone', () => {
  const [gone, small, large, huge] = [variant('Tiny', 0), variant('Small', 1), variant('Large', 9), variant('Huge', 2)]
  expect(soldOutReason(small, [gone, small])).toBeNull()
  expect(soldOutReason(gone, [gone, small])).toBe('All of these are gone for now. Still here: Small.')
  expect(soldOutReason(gone, [gone, variant('Odd', 0), small, large])).toMatch(/Still here: Small; Large\.$/)
  expect(soldOutReason(gone, [gone, small, large, huge])).toMatch(/Still here: Small; Large; and 1 more\.$/)
  expect(soldOutReason(gone, [gone, variant('Odd', 0)])).toBeNull()
})

it('sells at once what there is, and never more than a line may have', () => {
  expect([0, 3, 98, 99, 100, 5000].map((available) => lineLimit({ available }))).toEqual([0, 3, 98, 99, 99, 99])
})
