import { expect, it } from 'vitest'
import { onSpoke, tasteShape } from './taste-shape'

it('puts the first spoke up, and the others clockwise', () => {
  expect(onSpoke(0, 4, 1, 100)).toEqual({ x: 0, y: -100 })
  expect(onSpoke(1, 4, 0.5, 100)).toEqual({ x: 50, y: 0 })
  expect(onSpoke(2, 4, 1, 100)).toEqual({ x: 0, y: 100 })
  expect(onSpoke(3, 4, 0, 100)).toEqual({ x: 0, y: 0 })
})

const numbersOf = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text))

it('is a closed curve through each point', () => {
  const shares = [1, 0.2, 0.6, 0.4, 0.8]
  const path = tasteShape(shares, 100)
  expect(path).toMatch(/^M[^C]+(C[^CZ]+){5}Z$/)
  const numbers = numbersOf(path)
  for (const [index, share] of shares.entries()) {
    const { x, y } = onSpoke(index, 5, share, 100)
    // The point is where the curve before it ends, and the first one where it begins.
    const at = index === 0 ? 0 : 6 * index
    expect([numbers[at], numbers[at + 1]]).toEqual([x, y])
  }
  expect(numbers.slice(-2)).toEqual(numbers.slice(0, 2))
})

it('stays within the rim, however different neighbours are', () => {
  const levels = [0.2, 0.4, 0.6, 0.8, 1]
  for (const a of levels) {
    for (const b of levels) {
      for (const c of levels) {
        const numbers = numbersOf(tasteShape([a, b, c, 1, 0.2], 100))
        for (let at = 0; at < numbers.length; at += 2) {
          expect(Math.hypot(numbers[at] ?? NaN, numbers[at + 1] ?? NaN)).toBeLessThanOrEqual(118)
        }
      }
    }
  }
})
