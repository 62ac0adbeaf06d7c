import { describe, expect, it } from 'vitest'
import { lightnessOf, mix, shade, tonesOf } from './tones'

describe('tones', () => {
  it('gives a colour back unchanged when nothing is added', () => {
    for (const hex of ['#e8622c', '#2f6b74', '#f1e4d1', '#2a1a12']) expect(shade(hex, 0)).toBe(hex)
  })

  it('orders the five steps from light to dark', () => {
    const { glow, light, base, dark, deep } = tonesOf('#4f7a5b')
    const lightness = [glow, light, base, dark, deep].map(lightnessOf)
    expect(lightness).toEqual(lightness.toSorted((a, b) => b - a))
  })

  it('mixes from end to end', () => {
    expect(mix('#e8622c', '#2f6b74', 0)).toBe('#e8622c')
    expect(mix('#e8622c', '#2f6b74', 1)).toBe('#2f6b74')
  })

  it('refuses what is not a colour', () => {
    expect(() => shade('orange', 0.1)).toThrow(RangeError)
  })
})
