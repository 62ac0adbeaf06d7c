import { describe, expect, it } from 'vitest'
import { pictureSources, pictureWidths } from './picture'

describe('pictureSources', () => {
  it('names every width in both formats', () => {
    const sources = pictureSources('house-espresso')
    expect(sources.avifSrcSet).toBe(
      '/pictures/house-espresso-240.avif 240w, /pictures/house-espresso-360.avif 360w, /pictures/house-espresso-560.avif 560w, /pictures/house-espresso-960.avif 960w',
    )
    expect(sources.webpSrcSet.split(', ')).toHaveLength(pictureWidths.length)
    expect(sources.fallbackSrc).toBe('/pictures/house-espresso-560.webp')
  })

  it('cannot be led out of the folder by a name', () => {
    expect(pictureSources('../secret').fallbackSrc).toBe('/pictures/..%2Fsecret-560.webp')
  })
})
