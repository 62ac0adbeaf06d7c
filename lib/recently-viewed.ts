/** Where the browser keeps it. Nothing of it is ever sent but slugs, to ask what these products cost now. */
export const recentlyViewedKey = 'goldfish:recently-viewed'

/** As many as are shown. */
export const recentlyViewedMax = 8

const slugPattern = /^[a-z0-9-]{1,120}$/

/**
 * @param stored what the browser has kept; anybody may have written anything there
 * @returns slugs, the last one seen first
 */
export function readRecentlyViewed(stored: string | null): string[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]')
    if (!Array.isArray(value)) return []
    const slugs = value.filter((slug): slug is string => typeof slug === 'string' && slugPattern.test(slug))
    return [...new Set(slugs)].slice(0, recentlyViewedMax)
  } catch {
    return []
  }
}

/** @returns what is to be kept once this product was seen */
export function withViewed(stored: string | null, slug: string): string {
  return JSON.stringify(
    [slug, ...readRecentlyViewed(stored).filter((other) => other !== slug)].slice(0, recentlyViewedMax),
  )
}
