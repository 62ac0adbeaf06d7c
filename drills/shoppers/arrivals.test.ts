import { random } from '@/prisma/seeding/random'
import { expect, test } from 'vitest'
import { arrivals } from './arrivals'

test('so many come in a second as was said, within the time, one after the other', () => {
  const all = [...arrivals(random(1), 5, 1_000)]
  expect(all.length).toBeGreaterThan(4_700)
  expect(all.length).toBeLessThan(5_300)
  expect(all).toEqual(all.toSorted((a, b) => a - b))
  expect(all.at(-1)).toBeLessThan(1_000_000)
})

test('they do not come in step', () => {
  const all = [...arrivals(random(1), 5, 100)]
  const gapsMs = all.slice(1).map((at, index) => at - (all[index] ?? 0))
  expect(Math.min(...gapsMs)).toBeLessThan(10)
  expect(Math.max(...gapsMs)).toBeGreaterThan(600)
})
