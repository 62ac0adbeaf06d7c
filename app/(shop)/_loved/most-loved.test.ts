import { expect, it } from 'vitest'
import { mostLoved } from './most-loved'

const card = (slug: string) => ({
  slug,
  name: slug,
  summary: '',
  category: { slug: 'beans', name: 'Beans' },
  picture: '',
  pictureAlt: '',
  fromPriceCents: 100,
  pricesDiffer: false,
  currency: 'EUR',
  available: 1,
})
const cards = (letter: string, count: number) => Array.from({ length: count }, (_, index) => card(`${letter}${index}`))
const slugs = (best: number, shown: string[] = []) => {
  const of = { bestSellers: cards('best', best), ourPicks: cards('our', 11), shownAlready: shown.map(card) }
  const { isBySales, products } = mostLoved(of)
  return { isBySales, slugs: products.map(({ slug }) => slug) }
}

it('shows full rows of what people bought', () => {
  expect(slugs(4)).toEqual({ isBySales: true, slugs: ['best0', 'best1', 'best2', 'best3'] })
  expect(slugs(7).slugs).toHaveLength(4)
  expect(slugs(8).slugs).toHaveLength(8)
  expect(slugs(9).slugs).toHaveLength(8)
  // It sells whether it is in season or not.
  expect(slugs(4, ['best0']).slugs[0]).toBe('best0')
})

it('calls nothing a best seller before enough was sold, and shows nothing twice', () => {
  expect(slugs(3, ['our1', 'our4'])).toEqual({
    isBySales: false,
    slugs: ['our0', 'our2', 'our3', 'our5', 'our6', 'our7', 'our8', 'our9'],
  })
  expect(slugs(0).isBySales).toBe(false)
})
