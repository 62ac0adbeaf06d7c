import { random } from '@/prisma/seeding/random'
import { expect, test } from 'vitest'
import { planVisit } from './plan-visit'

const visits = (seed: number, count: number) => {
  const next = random(seed)
  return Array.from({ length: count }, () => planVisit(next, 7))
}

test('the same seed makes the same visits, another one others', () => {
  expect(visits(1, 20)).toEqual(visits(1, 20))
  expect(visits(1, 20)).not.toEqual(visits(2, 20))
})

test('the cart is looked at after whatever changes it, and every kind of step comes up', () => {
  const all = visits(3, 200)
  for (const steps of all) {
    for (const [index, step] of steps.entries()) {
      if (['add', 'change', 'order'].includes(step.do)) expect(steps[index + 1]?.do).toBe('check')
      if ('good' in step) expect([0, 1, 2, 3, 4, 5, 6]).toContain(step.good)
    }
  }
  const kinds = new Set(all.flat().map((step) => (step.do === 'order' ? `order ${step.times}` : step.do)))
  const orders = ['order again afterwards', 'order once', 'order twice at once']
  expect([...kinds].toSorted()).toEqual(['add', 'browse', 'change', 'check', 'look', ...orders])
})
