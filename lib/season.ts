import type { tastes } from './facets'

export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const
export type Season = (typeof seasons)[number]

type Taste = (typeof tastes)[number]['value']

/** What people want to taste when it is warm, wet or dark. */
export const seasonTastes: Record<Season, readonly [Taste, Taste]> = {
  spring: ['floral', 'green'],
  summer: ['citrus', 'fruit'],
  autumn: ['nut', 'sweet'],
  winter: ['chocolate', 'spice'],
}

/** @returns the season of a day in the north, where the shop is; they change with the months, in UTC */
export function seasonOf(day: Date): Season {
  // December is the beginning of a winter, not the end of a year.
  const quarter = Math.floor(((day.getUTCMonth() + 1) % 12) / 3)
  return (['winter', 'spring', 'summer', 'autumn'] as const)[quarter] ?? 'winter'
}
