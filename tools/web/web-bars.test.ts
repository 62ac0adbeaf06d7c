import { expect, it } from 'vitest'
import { figuresTable, missedBars, type PageFigures } from './web-bars'

const good: PageFigures = {
  page: 'product',
  scores: { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 },
  largestPaintMs: 1840,
  blockingMs: 20.4,
  shift: 0.0199,
  scriptBytes: 110_000,
}

it('a page at its bars misses none', () => {
  expect(missedBars(good)).toEqual([])
})

it.each<[Partial<PageFigures>, RegExp]>([
  [{ scores: { ...good.scores, performance: 94 } }, /^product: performance is 94/],
  [{ scores: { ...good.scores, seo: 66 } }, /^product: seo is 66/],
  // Lighthouse says nothing when it could not measure.
  [{ scores: { ...good.scores, accessibility: Number.NaN } }, /accessibility is NaN/],
  [{ shift: 0.02 }, /shifts by 0.020/],
  [{ shift: Number.NaN }, /shifts by NaN/],
  [{ scriptBytes: 110_001 }, /110.0 kB of JavaScript/],
  [{ page: 'cart', scriptBytes: 116_001 }, /^cart: 116.0 kB of JavaScript/],
  [{ scriptBytes: Number.NaN }, /NaN kB of JavaScript/],
])('%j is told', (bad, sentence) => {
  expect(missedBars({ ...good, ...bad })).toEqual([expect.stringMatching(sentence)])
})

it('the table has a row for each page', () => {
  expect(figuresTable([good])[1]).toEqual(['product', '95', '100', '100', '100', '1.84', '20', '0.020', '110.0'])
})
