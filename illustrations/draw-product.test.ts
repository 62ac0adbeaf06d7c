import { describe, expect, it } from 'vitest'
import { drawingKinds, motifs, type Drawing, type DrawingKind } from '@/prisma/catalogue/drawing'
import { drawProduct } from './draw-product'

const palette = { background: '#c9d6bd', main: '#ee9a5c', accent: '#fff3e0', ink: '#3a2a1d' }
const drawingsOf = (kind: DrawingKind) => motifs.map((motif): Drawing => ({ kind, motif, palette, label: 'Nº 5 Café' }))

describe('drawProduct', () => {
  it.each(drawingKinds)('draws a %s with every motif', (kind) => {
    for (const svg of drawingsOf(kind).map(drawProduct)) {
      expect(svg).toMatch(/^<svg .*<\/svg>$/)
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null/)
      // What looks different from machine to machine.
      expect(svg).not.toMatch(/<text|<filter|Gradient|<image/)
      const names = [...svg.matchAll(/clipPath id="([^"]+)"/g)].map(([, name]) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('draws the same text every time, and another for another product', () => {
    const drawing: Drawing = { kind: 'bag', motif: 'terrazzo', palette, label: 'ADADO' }
    expect(drawProduct(drawing)).toBe(drawProduct({ ...drawing }))
    expect(drawProduct(drawing)).not.toBe(drawProduct({ ...drawing, label: 'KIVU' }))
  })
})
