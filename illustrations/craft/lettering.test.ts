import { describe, expect, it } from 'vitest'
import { lettering } from './lettering'

const plate = { x: 400, y: 400, width: 100, height: 40 }
const placesOf = (svg: string) =>
  [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)].map(([, x, y]) => [Number(x), Number(y)])

describe('lettering', () => {
  it('stays on its plate, however long the label', () => {
    for (const label of ['I', 'KIVU', 'ARMADILLO', 'WWWWWWWWWWWW', 'TRES TIAS']) {
      for (const [x = 0, y = 0] of placesOf(lettering(label, plate, '#000000'))) {
        expect(x).toBeGreaterThanOrEqual(349.9)
        expect(x).toBeLessThanOrEqual(450)
        expect(y).toBeGreaterThanOrEqual(379.9)
        expect(y).toBeLessThanOrEqual(420)
      }
    }
  })

  it('breaks in two when that makes the letters larger', () => {
    const rows = new Set(placesOf(lettering('CLEAN SLATE', { ...plate, height: 80 }, '#000000')).map(([, y]) => y))
    expect(rows.size).toBe(2)
  })

  it('spells without accents and skips what it cannot draw', () => {
    expect(lettering('café', plate, '#000000')).toBe(lettering('CAFE', plate, '#000000'))
    expect(lettering('水', plate, '#000000')).toBe('')
    expect(lettering('', plate, '#000000')).toBe('')
  })
})
