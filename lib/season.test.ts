import { expect, it } from 'vitest'
import { tastes } from './facets'
import { seasonOf, seasons, seasonTastes } from './season'

it('changes with the months', () => {
  const names = Array.from({ length: 12 }, (_, month) => seasonOf(new Date(Date.UTC(2026, month, 15))))
  expect(names).toEqual([
    ...['winter', 'winter', 'spring', 'spring', 'spring', 'summer'],
    ...['summer', 'summer', 'autumn', 'autumn', 'autumn', 'winter'],
  ])
  expect(seasonOf(new Date('2026-02-28T23:59:59Z'))).toBe('winter')
  expect(seasonOf(new Date('2026-03-01T00:00:00Z'))).toBe('spring')
})

it('has tastes that listings know, and no two seasons share one', () => {
  const known: string[] = tastes.map(({ value }) => value)
  const all: string[] = seasons.flatMap((season) => seasonTastes[season])
  expect(all.filter((taste) => !known.includes(taste))).toEqual([])
  expect(new Set(all).size).toBe(all.length)
})
