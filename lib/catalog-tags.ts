/**
 * Cache tags of what is read from the catalogue. What reads and what changes the catalogue both take them from here,
 * so that no invalidation misses its entries by a letter.
 */

/**
 * Carried by everything that shows this product: its page, its JSON.
 * @param slug may come straight from a URL. Next joins tags by commas and refuses long ones, so neither gets through.
 */
export function productTag(slug: string): string {
  return `product:${encodeURIComponent(slug).slice(0, 200)}`
}

/** Carried by everything that shows several products: listings, searches, shelves, and all that sorts or filters them. */
export function catalogTag(): string {
  return 'catalog'
}
