import { expect, it } from 'vitest'
import { isOrderNumber } from '@/lib/order-number'
import { orderNumber } from './order-number'

it('is what the shop gives its orders', () => {
  const numbers = Array.from({ length: 1_000 }, orderNumber)
  expect(numbers.filter((number) => !isOrderNumber(number))).toEqual([])
  expect(new Set(numbers).size).toBe(1_000)
})

it.each(['GF-7K3M9Q2PX', 'GF-7K3M9Q2PXVV', 'GF-7K3M9Q2PXI', 'GF-7K3M9Q2PXO', 'gf-7k3m9q2pxv', 'GF-7K3M9Q2PXV\n', ''])(
  'is not %j',
  (text) => {
    expect(isOrderNumber(text)).toBe(false)
  },
)
