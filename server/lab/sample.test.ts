import { expect, it } from 'vitest'
import { Sample } from './sample'

it('takes all while they are few, in their order, and begins anew', () => {
  const sample = new Sample<number>(3)
  for (const one of [1, 2, 3]) sample.add(one)
  expect(sample.take()).toEqual({ seen: 3, taken: [1, 2, 3] })
  expect(sample.take()).toEqual({ seen: 0, taken: [] })
})

it('takes no more than it may, and gives each the same chance', () => {
  const sample = new Sample<number>(5)
  const counts = Array.from({ length: 20 }, () => 0)
  for (let round = 0; round < 4_000; round++) {
    for (let one = 0; one < 20; one++) sample.add(one)
    const { seen, taken } = sample.take()
    expect([seen, taken.length, new Set(taken).size]).toEqual([20, 5, 5])
    for (const one of taken) counts[one] = (counts[one] ?? 0) + 1
  }
  // 1,000 of each, and six standard deviations on either side.
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(170)
})
