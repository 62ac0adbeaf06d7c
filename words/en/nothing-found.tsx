import type { ReactNode } from 'react'

/** What the listing says when no product fits. */
export const nothingFoundWords = {
  title: 'Nothing at the bottom of this cup.',
  near: (query: ReactNode) => <>Did you mean {query}?</>,
  looked: (query: string) =>
    `We looked for “${query}” in names, descriptions and origins. A shorter or more general word may help.`,
  filtered: 'No product fits all of these filters at once.',
  productsAfterNumber: (count: number) => (count === 1 ? 'product' : 'products'),
  everything: 'See everything in the shop',
  /** What letting go of a filter is called. */
  ways: {
    prices: 'Look at any price',
    price: 'Forget the price ranges',
    inStock: 'Include what is sold out',
    roast: 'Take any roast',
    origin: 'Let it come from anywhere',
    taste: 'Let it taste of anything',
    category: 'Look on every shelf',
  },
  queryAlone: (query: string) => `“${query}” without any filter`,
  filtersAlone: (query: string) => `Forget “${query}”, keep the filters`,
}
