import { describe, expect, it } from 'vitest'
import { readRecentlyViewed, recentlyViewedMax, withViewed } from './recently-viewed'

describe('what was viewed', () => {
  it('begins with the last one, and has each once', () => {
    let stored: string | null = null
    for (const slug of ['mug', 'kettle', 'mug', 'beans']) stored = withViewed(stored, slug)
    expect(readRecentlyViewed(stored)).toEqual(['beans', 'mug', 'kettle'])
  })

  it('forgets what came before the last few', () => {
    let stored: string | null = null
    for (let seen = 1; seen <= recentlyViewedMax + 3; seen++) stored = withViewed(stored, `product-${seen}`)
    const slugs = readRecentlyViewed(stored)
    expect(slugs).toHaveLength(recentlyViewedMax)
    expect(slugs[0]).toBe(`product-${recentlyViewedMax + 3}`)
    expect(slugs.at(-1)).toBe('product-4')
  })

  it('loses nothing when one of them is seen again', () => {
    let stored: string | null = null
    for (let seen = 1; seen <= recentlyViewedMax; seen++) stored = withViewed(stored, `product-${seen}`)
    for (let again = 0; again < 3; again++) stored = withViewed(stored, 'product-2')
    expect(new Set(readRecentlyViewed(stored)).size).toBe(recentlyViewedMax)
  })

  it.each([null, '', 'no JSON', '{}', '"mug"', '7', 'null', '[1, null, {"slug": "mug"}, "../admin", "A B", ""]'])(
    'takes %j for nothing',
    (stored) => {
      expect(readRecentlyViewed(stored)).toEqual([])
      expect(withViewed(stored, 'mug')).toBe('["mug"]')
    },
  )

  it('keeps what is well among what is not', () => {
    expect(readRecentlyViewed('["mug", 3, "mug", "kettle"]')).toEqual(['mug', 'kettle'])
  })
})
