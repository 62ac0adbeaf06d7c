import { plural } from '@/lib/plural'

/** What the listing says around its products. */
export const listingWords = {
  products: 'Products',
  pages: 'Pages of products',
  pageOf: (title: string, page: number) => (page > 1 ? `${title}, page ${page}` : title),
  title: {
    everything: 'Everything in the shop',
    found: (query: string) => `“${query}”`,
    foundIn: (query: string, shelves: string) => `“${query}” in ${shelves}`,
  },
  description: {
    found: (total: number, query: string) =>
      `${plural(total, 'product')} for “${query}” at Goldfish, the coffee shop whose servers remember nothing.`,
    shelf: (name: string, total: number, tagline: string) =>
      `${name} at Goldfish: ${plural(total, 'product')}. ${tagline}`,
    everything: (total: number) =>
      `Coffee, tea and everything to brew them with: all ${plural(total, 'product')} of the shop, by shelf, price and what is in stock.`,
    page: (page: number, pageCount: number) => `Page ${page} of ${pageCount}.`,
  },
  sort: {
    by: 'Sort by',
    featured: 'Our order',
    'price-asc': 'Cheapest',
    'price-desc': 'Dearest',
    name: 'A to Z',
    newest: 'Newest',
    match: 'Best match',
  },
  chosen: {
    list: 'Chosen filters',
    remove: 'Remove',
    clear: 'Clear all',
    query: (query: string) => `“${query}”`,
    roast: (roast: string) => `${roast} roast`,
    from: (price: string) => `from €${price}`,
    upTo: (price: string) => `up to €${price}`,
    inStock: 'in stock',
  },
}
